import { type Fold, recordsOf } from '../journal/fold'
import { aliasesOf } from '../plan/read-reference'

/** Fields that hold a person: by id, or by name as typed. */
const PERSON_FIELDS = [
  ...['directingLeader', 'head', 'deputy', 'officer', 'by'],
  ...['selfBy', 'appraisal1By', 'explanationBy', 'appraisal2By'],
] as const

/** What stands where a name stood. */
const BLOT = '[…]'

/** Every name of a person that the plan knows: of the directory with other spellings, typed into a cell, or of a writer. */
export function namesOf(fold: Fold, authors: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (name: unknown) => {
    if (typeof name === 'string' && name.trim() !== '') names.add(name.normalize('NFC').trim())
  }
  const people = recordsOf(fold, 'people')
  for (const person of people.values()) {
    add(person.name)
    add(person.aliases)
    if (typeof person.aliases === 'string')
      for (const alias of aliasesOf(person.aliases, typeof person.name === 'string' ? person.name : ''))
        add(alias)
  }
  const agencies = recordsOf(fold, 'agencies')
  for (const collection of fold.shown.keys())
    for (const record of recordsOf(fold, collection).values())
      for (const field of PERSON_FIELDS) {
        const value = record[field]
        if (typeof value === 'string' && !people.has(value) && !agencies.has(value)) add(value)
      }
  for (const author of authors) add(author)
  return names
}

/**
 * Blots names out of a text where they stand as words. Of several words: in capitals or not, however they are spaced;
 * of one word only as it is written, since such a name may be a word ("An" in "an toàn").
 */
export function scrubber(names: ReadonlySet<string>): (text: string) => string {
  const sorted = [...names].sort((a, b) => b.length - a.length)
  const pattern = (chosen: readonly string[], flags: string) =>
    chosen.length === 0
      ? null
      : new RegExp(
          `(?<![\\p{L}\\p{N}\\p{M}])(?:${chosen.map(name => name.split(/\s+/).map(escaped).join('\\s+')).join('|')})(?![\\p{L}\\p{N}\\p{M}])`,
          flags,
        )
  const several = pattern(
    sorted.filter(name => /\s/.test(name)),
    'giu',
  )
  const single = pattern(
    sorted.filter(name => !/\s/.test(name)),
    'gu',
  )
  return text => {
    const once = several ? text.replace(several, BLOT) : text
    return single ? once.replace(single, BLOT) : once
  }
}

const escaped = (part: string): string => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
