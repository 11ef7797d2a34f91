import * as z from 'zod'

/** What is ranked. Aliases are the spellings seen in sources; successors carry the date they took effect. */
export const Unit = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  kind: z.enum(['province', 'city', 'department', 'district', 'commune']),
  /** Region id of the list in units.json. */
  region: z.string().nullable(),
  aliases: z.array(z.string()),
  successor: z.strictObject({ unit: z.string(), name: z.string(), from: z.string() }).nullable(),
  /** The unit it belongs to (a district's province). */
  parent: z.string().optional(),
})
export type Unit = z.infer<typeof Unit>
