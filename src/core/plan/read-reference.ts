import { foldText } from '../fold-text'
import { err, ok, type Result } from '../result'
import type { Agency, Person, Plan } from './plan'
import type { Reference } from './references'

/** Why a text names nobody. */
export type ReferenceFault =
  | { readonly kind: 'unknown-reference'; readonly text: string }
  | { readonly kind: 'ambiguous-reference'; readonly text: string; readonly names: readonly string[] }

type Known<Value> = Value & { readonly id: string }
type Directories = Pick<Plan, 'agencies' | 'people'>

interface Entry {
  readonly id: string
  readonly name: string
  readonly spellings: readonly string[]
  /** It went on as another one. */
  readonly isPast: boolean
}

/** Spelling → entries, by the letter and without tones. */
interface Directory {
  readonly exact: ReadonlyMap<string, readonly Entry[]>
  readonly folded: ReadonlyMap<string, readonly Entry[]>
}

/**
 * The agency or person a text means: id, name, short form or alias, of a person also the post, alone or with its
 * agency; whatever its case, spaces and Unicode form, tones only where they must tell two apart. A guess is never made:
 * where several fit it is the one that has not gone on as another, else none.
 */
export function readReference(
  directories: Directories,
  to: Reference,
  typed: string,
): Result<string, ReferenceFault> {
  const text = typed.normalize('NFC').trim()
  if (directories[to].has(text)) return ok(text)
  const found = entriesOf(directories, to, text)
  const present = found.filter(({ isPast }) => !isPast)
  const [first, ...others] = present.length === 1 ? present : found
  if (first === undefined) return err({ kind: 'unknown-reference', text })
  return others.length === 0
    ? ok(first.id)
    : err({ kind: 'ambiguous-reference', text, names: found.map(({ name }) => name) })
}

/** Ids of all that a text may mean, by the same spellings; none where it is unknown. */
export const candidatesOf = (directories: Directories, to: Reference, typed: string): readonly string[] =>
  entriesOf(directories, to, typed.normalize('NFC').trim()).map(({ id }) => id)

function entriesOf(directories: Directories, to: Reference, text: string): readonly Entry[] {
  const directory = directoryOf(directories, to)
  return directory.exact.get(exactKey(text)) ?? directory.folded.get(foldedKey(text)) ?? []
}

/**
 * Several in one text, parted by line breaks or `;`, or by commas that are not part of a name ("Sở Văn hóa, Thể thao
 * và Du lịch, Sở Y tế"): of pieces at commas as many as make one name belong together. In their order, each once; what
 * is found nowhere between stays one text, as typed.
 */
export function readReferences(
  directories: Directories,
  to: Reference,
  typed: string,
): readonly Result<string, ReferenceFault>[] {
  const whole = readReference(directories, to, typed)
  if (whole.ok) return [whole]
  const all = typed.split(/[;\r\n]+/).flatMap(part => readPart(directories, to, part))
  const seen = new Set<string>()
  return all.filter(each => {
    const key = each.ok ? each.value : `?${each.error.text}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Pieces at commas that one name may have. */
const MOST_PIECES = 8

function readPart(directories: Directories, to: Reference, part: string): Result<string, ReferenceFault>[] {
  const pieces = part.split(',')
  const found: Result<string, ReferenceFault>[] = []
  let unknown = 0
  for (let from = 0; from < pieces.length; ) {
    let end = Math.min(pieces.length, from + MOST_PIECES)
    let read = readReference(directories, to, bare(pieces.slice(from, end)))
    while (!read.ok && read.error.kind === 'unknown-reference' && end > from + 1) {
      end -= 1
      read = readReference(directories, to, bare(pieces.slice(from, end)))
    }
    const isUnknown = !read.ok && read.error.kind === 'unknown-reference'
    if (!isUnknown) {
      found.push(...unknownText(pieces.slice(unknown, from)), read)
      unknown = end
    }
    from = end
  }
  return [...found, ...unknownText(pieces.slice(unknown))]
}

function unknownText(pieces: readonly string[]): readonly Result<string, ReferenceFault>[] {
  const text = bare(pieces)
    .replace(/^,+|,+$/g, '')
    .trim()
  return text === '' ? [] : [err({ kind: 'unknown-reference', text: text.normalize('NFC') })]
}

/** Pieces joined again, without the bullet of a list and the full stop behind it. */
const bare = (pieces: readonly string[]): string =>
  pieces
    .join(',')
    .trim()
    .replace(/^[-–+•*]\s+/, '')
    .replace(/\.$/, '')

const exactKey = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Without tones and marks, common abbreviations written out, a person without his title. */
const foldedKey = (text: string): string =>
  ` ${foldText(text)
    .replace(/&/g, ' va ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
    .replace(/ ubnd /g, ' uy ban nhan dan ')
    .replace(/ hdnd /g, ' hoi dong nhan dan ')
    .replace(/ t ?p /g, ' thanh pho ')
    .replace(/^ (?:ong|ba|dong chi|d c) (?=\S+ \S)/, ' ')
    .trim()

const made = new WeakMap<object, { readonly agencies: object; readonly directory: Directory }>()

/** Made once a directory: a paste looks up thousands of names. */
function directoryOf(directories: Directories, to: Reference): Directory {
  const records = directories[to]
  const known = made.get(records)
  // A post is found with its agency's name too.
  if (known?.agencies === directories.agencies) return known.directory
  const entries =
    to === 'agencies'
      ? [...directories.agencies.values()].map(agencyEntry)
      : [...directories.people.values()].map(person => personEntry(person, directories))
  const directory = { exact: byKey(entries, exactKey), folded: byKey(entries, foldedKey) }
  made.set(records, { agencies: directories.agencies, directory })
  return directory
}

function byKey(entries: readonly Entry[], key: (text: string) => string) {
  const map = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const spelling of new Set(entry.spellings.map(key))) {
      if (spelling !== '') map.set(spelling, [...(map.get(spelling) ?? []), entry])
    }
  return map
}

const agencyEntry = ({ id, name, short, aliases, successor }: Known<Agency>): Entry => ({
  id,
  name: name || short || id,
  spellings: [name, short, ...aliasesOf(aliases, name)].filter(isText),
  isPast: Boolean(successor),
})

function personEntry({ id, name, post, agency, aliases }: Known<Person>, { agencies }: Directories): Entry {
  const office = (agency && agencies.get(agency)) || null
  const offices = [office?.name, office?.short].filter(isText)
  const posts = isText(post) ? [post, ...offices.flatMap(each => postsOf(post, each))] : []
  return {
    id,
    name: [name || post || id, office?.short || office?.name].filter(isText).join(', '),
    spellings: [
      name,
      ...posts,
      ...posts.map(each => (name ? `${name} ${each}` : '')),
      ...aliasesOf(aliases, name),
    ].filter(isText),
    isPast: false,
  }
}

/** "Giám đốc Sở" of "Sở Y tế" is also "Giám đốc Sở Y tế". */
function postsOf(post: string, office: string): readonly string[] {
  const last = post.split(' ').at(-1) ?? ''
  const shared = office.startsWith(`${last} `) ? [`${post}${office.slice(last.length)}`] : []
  return [`${post} ${office}`, ...shared]
}

const isText = (text: string | null | undefined): text is string => Boolean(text)

/** One a line or parted by `;`, but where the name itself has one: then it is part of the alias too. */
export const aliasesOf = (
  aliases: string | null | undefined,
  name: string | null | undefined,
): readonly string[] => (aliases ? [aliases, ...aliases.split(name?.includes(';') ? /\n/ : /[;\n]/)] : [])
