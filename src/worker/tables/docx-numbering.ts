import { romanNumeral } from '../../core/file/roman'
import { xmlAttribute, xmlTokens } from './xml-tokens'

interface Level {
  format: string
  /** "%1.", "%1.%2)". */
  text: string
  start: number
}

/** Words' lists count for themselves: what stands before a paragraph is in no text of the document. */
export interface DocxNumbering {
  /** What stands before the next paragraph of a list, such as "1." or "-"; '' where the list is not known. */
  next(list: string, level: number): string
}

/** Reads word/numbering.xml; null where the document has none. */
export function docxNumbering(xml: string | null): DocxNumbering {
  const levels = xml === null ? new Map<string, readonly Level[]>() : readLevels(xml)
  const counters = new Map<string, number[]>()
  return {
    next(list, level) {
      const known = levels.get(list)
      const own = known?.[level]
      if (!known || !own || own.format === 'none') return ''
      if (own.format === 'bullet') return '-'
      const counts = counters.get(list) ?? []
      counters.set(list, counts)
      counts[level] = (counts[level] ?? own.start - 1) + 1
      counts.length = level + 1
      return own.text.replace(/%(\d)/g, (_, place: string) => {
        const at = Number(place) - 1
        const of = known[at]
        return of ? numeral(counts[at] ?? of.start, of.format) : ''
      })
    },
  }
}

/** List id → its levels. */
function readLevels(xml: string): ReadonlyMap<string, readonly Level[]> {
  const shapes = new Map<string, Level[]>()
  const lists = new Map<string, string>()
  let shape: Level[] | null = null
  let level: Level | null = null
  let list: string | null = null
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'open') continue
    const { name, attributes } = token
    const value = xmlAttribute(attributes, 'val') ?? ''
    if (name === 'abstractNum') {
      shape = []
      shapes.set(xmlAttribute(attributes, 'abstractNumId') ?? '', shape)
    } else if (name === 'lvl' && shape) {
      level = { format: 'decimal', text: '', start: 1 }
      const place = Number(xmlAttribute(attributes, 'ilvl') ?? 0)
      if (place >= 0 && place < 9) shape[place] = level
    } else if (name === 'num') {
      list = xmlAttribute(attributes, 'numId')
      level = null
      shape = null
    } else if (name === 'abstractNumId' && list !== null) lists.set(list, value)
    else if (level && name === 'numFmt') level.format = value
    else if (level && name === 'lvlText') level.text = value
    else if (level && name === 'start') level.start = Number(value) || 0
  }
  return new Map([...lists].map(([id, of]) => [id, shapes.get(of) ?? []]))
}

function numeral(value: number, format: string): string {
  if (format === 'upperRoman') return romanNumeral(value)
  if (format === 'lowerRoman') return romanNumeral(value).toLowerCase()
  const letter = String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
  if (format === 'upperLetter') return letter
  return format === 'lowerLetter' ? letter.toLowerCase() : String(value)
}
