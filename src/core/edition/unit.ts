import * as z from 'zod'
import { foldText } from '../fold-text'

/**
 * What is ranked. Aliases are the spellings seen in sources; spellings without tones are found without them.
 * `successor` is the unit it went into and the date; a unit that others name as successor began a new series
 * on that date too, even where it kept its name.
 */
export const Unit = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  kind: z.enum(['province', 'city', 'department', 'district', 'commune', 'unit']),
  /** Region id of the list in the manifest. */
  region: z.string().nullable(),
  aliases: z.array(z.string()),
  successor: z.strictObject({ unit: z.string(), name: z.string(), from: z.string() }).nullable(),
  /** The unit it belongs to (a district's province). */
  parent: z.string().optional(),
})
export type Unit = z.infer<typeof Unit>

const PREFIXES = ['thanh pho', 'thi xa', 'tinh', 'huyen', 'quan', 'tp', 'tx', 't p', 't x']
const SUFFIXES = ['province', 'city', 'district', 'town']

/** Folded, and everything but letters and digits a single space. */
const plain = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const glued = (text: string): string => text.replaceAll(' ', '')

/** The spelling itself, then without the words that say what kind of unit it is. */
function spellings(text: string): string[] {
  const whole = plain(text)
  let core = whole
  for (const prefix of PREFIXES) if (core.startsWith(`${prefix} `)) core = core.slice(prefix.length + 1)
  for (const suffix of SUFFIXES) if (core.endsWith(` ${suffix}`)) core = core.slice(0, -suffix.length - 1)
  return core === whole ? [glued(whole)] : [glued(whole), glued(core)]
}

type Spellings = ReadonlyMap<string, readonly Unit[]>

/** Every known spelling of a list, made once a list: tables of thousands of rows are looked up in it. */
const known = new WeakMap<readonly Unit[], Spellings>()

function spellingsOf(units: readonly Unit[]): Spellings {
  const found = known.get(units)
  if (found !== undefined) return found
  const made = new Map<string, Unit[]>()
  for (const unit of units) {
    for (const spelling of new Set([unit.id, unit.name, ...unit.aliases].flatMap(spellings))) {
      made.set(spelling, [...(made.get(spelling) ?? []), unit])
    }
  }
  known.set(units, made)
  return made
}

/**
 * The unit meant by a spelling from a table, a paste or a press text: id, name or alias, whatever its case,
 * tones, Unicode form, hyphens and spaces, with or without "Tỉnh", "TP.", "Province". Null when none or
 * several units fit: a guess is never made. The list is read once and must not be changed afterwards.
 */
export function findUnit(units: readonly Unit[], text: string): Unit | null {
  for (const wanted of spellings(text)) {
    const found = spellingsOf(units).get(wanted)
    if (found !== undefined) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}
