import { foldText } from '../fold-text'
import type { Plan } from '../plan/plan'

export type Directory = 'agencies' | 'people'

/** What a name in a table stands for: one of the directory, or one to be added to it. */
export type Reference =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'add'; readonly name: string }
  /** Several of the directory go by that name. */
  | { readonly kind: 'ambiguous'; readonly name: string }

export type ReadReference = (directory: Directory, text: string) => Reference

const NONE = new Set<string>()

/**
 * Reads names by the plan's directory: name, short name or alias, whatever its case and tones. Made once a table, as
 * thousands of rows are looked up in it.
 */
export function createReadReference(plan: Plan): ReadReference {
  const known: Record<Directory, ReadonlyMap<string, ReadonlySet<string>>> = {
    agencies: namesOf(
      [...plan.agencies.values()].map(({ id, name, short, aliases }) => [id, name, short, aliases]),
    ),
    people: namesOf(
      [...plan.people.values()].map(({ id, name, post, aliases }) => [id, name || post, null, aliases]),
    ),
  }
  return (directory, text) => {
    const name = text.replace(/\s+/g, ' ').trim()
    const found = known[directory].get(foldText(name)) ?? NONE
    const [id] = found
    if (id === undefined) return { kind: 'add', name }
    return found.size === 1 ? { kind: 'known', id } : { kind: 'ambiguous', name }
  }
}

type Names = readonly [id: string, ...names: readonly (string | null | undefined)[]]

function namesOf(records: readonly Names[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [id, name, short, aliases] of records) {
    for (const spelling of [name, short, ...(aliases ?? '').split(/[;\n]/)]) {
      const folded = foldText(spelling ?? '')
      if (folded !== '') found.set(folded, (found.get(folded) ?? new Set()).add(id))
    }
  }
  return found
}

/** Words that begin the name of an agency; "Thể thao và Du lịch" begins none. */
const BEGINS =
  /^(?:cac |cap )?(?:so|ban|bo|ubnd|uy ban|van phong|vp|cong an|bao|dai|cuc|chi cuc|tong cuc|thanh tra|trung tam|truong|vien|hoi|lien|doan|quy|phong|hdnd|hoi dong|bhxh|bao hiem|kho bac|ngan hang|cong ty|don vi|co quan|to|tinh|thanh uy|huyen uy|mttq|mat tran|department|office|board|committee|people|dinas|badan|kantor|komite)\b/

/** "Các sở, ban, ngành" is one: names begin with a capital. */
const beginsName = (text: string): boolean => /^\p{Lu}/u.test(text) && BEGINS.test(foldText(text))

/**
 * The names in a list of agencies. Semicolons and line breaks part them; a comma only where an agency's name begins
 * behind it, since names hold commas themselves ("Sở Văn hóa, Thể thao và Du lịch").
 */
export function agencyNames(text: string, isKnown: (name: string) => boolean): readonly string[] {
  const parts = text
    .split(/[;\n]/)
    .map(part => part.replace(/^[\s\-–•+]+|[\s.,]+$/g, '').replace(/\s+/g, ' '))
    .filter(part => part !== '')
  return parts.flatMap(part => (isKnown(part) ? [part] : byCommas(part, isKnown)))
}

function byCommas(text: string, isKnown: (name: string) => boolean): readonly string[] {
  const names: string[] = []
  for (const piece of text.split(/,\s*/)) {
    const before = names.at(-1)
    if (before === undefined || isKnown(piece) || beginsName(piece)) names.push(piece)
    else names[names.length - 1] = `${before}, ${piece}`
  }
  return names
}
