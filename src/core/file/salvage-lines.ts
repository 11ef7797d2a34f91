import { parseJson } from './json-text'
import { FORMAT } from './plan-file-schema'
import { decodeUtf8 } from './utf8'

/** What stands whole in the lines of a damaged plan file, as JSON, unchecked. */
export interface LooseLines {
  /** Null where the first line is damaged. */
  readonly head: { readonly version: number; readonly kind: string; readonly planId: string } | null
  /** Records by collection, in the order of the file. */
  readonly collections: Readonly<Record<string, readonly unknown[]>>
  readonly changesets: readonly unknown[]
  readonly datasets: readonly unknown[]
  /** Lines that hold something, brackets apart. */
  readonly lines: number
  readonly damaged: readonly number[]
  /** The last line is the one that ends a plan file. */
  readonly ended: boolean
}

/** Levels of brackets in one line; those around it come on top. */
const MAX_DEPTH = 30
/** Line numbers that are listed; all are counted. */
const LISTED = 100

const HEAD =
  /^\{"format":"([\w-]+)","version":(\d{1,6}),"kind":"([\w-]+)","plan":\{"id":("(?:[^"\\]|\\.){1,400}"),?$/
const SECTION = /^"([^"\\]{1,200})":\[(\]\}?,?)?\}?$/
const BRACKETS = /^[\]}]+,?$/

/**
 * Reads a plan file line by line, each by itself: a line that is not UTF-8 or not JSON costs only itself. A changeset
 * or a dataset is known by its names wherever it stands; a record belongs to the collection that was begun last.
 */
export function readLooseLines(bytes: Uint8Array): LooseLines {
  let head: LooseLines['head'] = null
  let section: string | null = null
  let ended = false
  let lines = 0
  const collections = new Map<string, unknown[]>()
  const changesets: unknown[] = []
  const datasets: unknown[] = []
  const damaged: number[] = []
  for (const { number, text } of linesOf(bytes)) {
    if (text === '') continue
    ended = text !== null && (text === ']}' || text.endsWith('":[]}'))
    const opening = text === null ? null : HEAD.exec(text)
    if (number === 1 && opening) {
      if (opening[1] !== FORMAT) return { ...NOTHING, lines: 1 }
      const id = parseJson(opening[4] ?? '', 1)
      if (id.ok) head = { version: Number(opening[2]), kind: opening[3] ?? '', planId: String(id.value) }
      continue
    }
    const begun = text === null ? null : SECTION.exec(text)
    if (begun) {
      section = begun[1] ?? null
      continue
    }
    if (text !== null && BRACKETS.test(text)) {
      section = null
      continue
    }
    lines++
    const json = text === null ? null : parseJson(text.replace(/,$/, ''), MAX_DEPTH)
    const value = json?.ok ? json.value : null
    if (!isObject(value)) {
      if (damaged.length < LISTED) damaged.push(number)
    } else if ('ops' in value && 'actor' in value) changesets.push(value)
    else if ('edition' in value && 'hash' in value) datasets.push(value)
    else if (section !== null && 'id' in value) {
      const records = collections.get(section)
      if (records) records.push(value)
      else collections.set(section, [value])
    }
  }
  return { head, collections: Object.fromEntries(collections), changesets, datasets, lines, damaged, ended }
}

const NOTHING: LooseLines = {
  ...{ head: null, collections: {}, changesets: [], datasets: [], lines: 0, damaged: [], ended: false },
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Line by line without what ends it; null where the bytes are no UTF-8. */
function* linesOf(bytes: Uint8Array): Generator<{ number: number; text: string | null }> {
  let start = 0
  for (let number = 1; start < bytes.length; number++) {
    const found = bytes.indexOf(0x0a, start)
    const end = found === -1 ? bytes.length : found
    const text = decodeUtf8(bytes.subarray(start, end))
    yield { number, text: text.ok ? text.value.trim() : null }
    start = end + 1
  }
}
