import * as z from 'zod'
import { Edition, Text } from './edition'
import { Unit } from './unit'

/** An edition that a plan brings along, with what it needs and the shipped files do not have. */
export const Definition = z.strictObject({
  index: z.strictObject({ code: z.string().min(1).max(200), name: Text }),
  edition: Edition,
  /** Groups of its units. */
  regions: z.array(z.strictObject({ id: z.string().min(1), name: Text })),
  /** Units that are not among the shipped ones. */
  units: z.array(Unit),
})
export type Definition = z.infer<typeof Definition>
