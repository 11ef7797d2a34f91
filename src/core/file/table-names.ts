import { foldText } from '../fold-text'
import type { Edit, Plan } from '../plan/plan'
import { type ReferenceFault, readReference, readReferences } from '../plan/read-reference'
import { ID_LENGTH, type Reference } from '../plan/references'

type Report = (fault: ReferenceFault) => void

/** Names of a table as ids of the directory. */
export interface TableNames {
  /** The id a name stands for; as typed, with its fault, where several go by it. */
  one(to: Reference, text: string, report: Report): string
  /** A list of agencies. */
  list(text: string, report: Report): readonly string[]
  /** What adds the names that are not in the directory yet. */
  readonly edits: readonly Edit[]
  readonly added: readonly string[]
}

/** Reads names by the plan's directory; one that it lacks is added once, however many rows have it. */
export function createTableNames(plan: Plan, newId: () => string): TableNames {
  const edits: Edit[] = []
  const added: string[] = []
  const fresh = new Map<string, string>()

  function add(collection: Reference, text: string): string {
    const name = text.replace(/\s+/g, ' ').trim()
    const key = `${collection} ${foldText(name)}`
    const known = fresh.get(key)
    if (known !== undefined) return known
    const id = newId()
    fresh.set(key, id)
    added.push(name)
    edits.push({ collection, id, field: 'name', to: name })
    return id
  }
  function idOf(to: Reference, read: ReturnType<typeof readReference>, report: Report): string {
    if (read.ok) return read.value
    if (read.error.kind === 'unknown-reference') return add(to, read.error.text)
    report(read.error)
    return read.error.text.slice(0, ID_LENGTH)
  }

  return {
    edits,
    added,
    one: (to, text, report) => idOf(to, readReference(plan, to, text), report),
    list: (text, report) => [
      ...new Set(
        readReferences(plan, 'agencies', text).flatMap(read =>
          !read.ok && read.error.kind === 'unknown-reference'
            ? agencyNames(read.error.text).map(name => add('agencies', name))
            : [idOf('agencies', read, report)],
        ),
      ),
    ],
  }
}

/** Words that begin the name of an agency; "Thể thao và Du lịch" begins none. */
const BEGINS =
  /^(?:cac |cap )?(?:so|ban|bo|ubnd|uy ban|van phong|vp|cong an|bao|dai|cuc|chi cuc|tong cuc|thanh tra|trung tam|truong|vien|hoi|lien|doan|quy|phong|hdnd|hoi dong|bhxh|bao hiem|kho bac|ngan hang|cong ty|don vi|co quan|to|tinh|thanh uy|huyen uy|mttq|mat tran|department|office|board|committee|people|dinas|badan|kantor|komite)\b/

/** "Các sở, ban, ngành" is one: names begin with a capital. */
const beginsName = (text: string): boolean => /^\p{Lu}/u.test(text) && BEGINS.test(foldText(text))

/**
 * The names in a list of agencies of which none is known. A comma parts them only where the name of one begins behind
 * it, since names hold commas themselves ("Sở Văn hóa, Thể thao và Du lịch").
 */
export function agencyNames(text: string): readonly string[] {
  const names: string[] = []
  for (const piece of text.split(/,\s*/)) {
    const before = names.at(-1)
    if (before === undefined || beginsName(piece)) names.push(piece)
    else names[names.length - 1] = `${before}, ${piece}`
  }
  return names
}
