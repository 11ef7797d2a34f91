import type { NamedMoment } from './about-plan'
import { TEXT_LENGTH } from './field-schemas'
import type { Edit, Plan } from './plan'

/** A named moment of a plan. */
export type KnownMoment = NamedMoment & { readonly id: string }

/** A name as it is kept: trimmed, NFC, no longer than files take; '' = no name. */
const kept = (name: string): string => name.trim().normalize('NFC').slice(0, TEXT_LENGTH)

/** The named moments of a plan, the latest first (`at`, then id). */
export const momentsOf = (plan: Plan): readonly KnownMoment[] =>
  [...plan.moments.values()].sort((a, b) => {
    const [atA, atB] = [a.at ?? '', b.at ?? '']
    return atA === atB ? (a.id < b.id ? -1 : 1) : atA > atB ? -1 : 1
  })

/** Edits that give a moment its name (`at`: ISO moment in UTC, as it is named); none where the name is empty. */
export function nameMoment(
  id: string,
  { name, by, at }: { readonly name: string; readonly by: string; readonly at: string },
  heads: NonNullable<NamedMoment['heads']>,
): readonly Edit[] {
  const words = kept(name)
  return words === '' ? [] : editsOf(id, { name: words, by: by === '' ? null : by, at, heads })
}

/** Edits that give it another name; none where that is empty: that is no way to delete. */
export function renameMoment(id: string, name: string): readonly Edit[] {
  const words = kept(name)
  return words === '' ? [] : editsOf(id, { name: words })
}

/** Edits that take the name away. The journal keeps what it held. */
export const deleteMoment = (id: string): readonly Edit[] => editsOf(id, { deleted: true })

const editsOf = (id: string, fields: Readonly<Record<string, unknown>>): readonly Edit[] =>
  Object.entries(fields).map(([field, to]) => ({ collection: 'moments', id, field, to }))
