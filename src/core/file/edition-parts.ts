import { type InfoRow, infoRows, isInfoSheet } from './edition-info'
import { NODE_WORDS, UNIT_WORDS } from './edition-words'
import {
  type ColumnGuess,
  findHead,
  firstRowBelow,
  guessColumns,
  headAt,
  headText,
  type TableHead,
  type TableHeadFault,
  withChosen,
} from './table-head'
import { isBlank, type TableSheet } from './table-rows'
import type { TableWords } from './table-words'

/** The sheets that say an own index: its criteria, what is said of itself, and its units. */
export type EditionPart = 'criteria' | 'info' | 'units'

/** The name that says: no sheet of the file. */
export const NO_SHEET = ''

/** What was chosen of one of them; what is left out is guessed. */
export interface PartChoice {
  readonly sheet?: string | null
  readonly head?: Pick<TableHead, 'top' | 'depth'> | null
  /** Column → field; of what is said of the index itself: position of the row → field. Null = not taken. */
  readonly fields?: ReadonlyMap<number, string | null>
}
export type PartChoices = Readonly<Partial<Record<EditionPart, PartChoice>>>

/** A sheet with what it is taken for; no head = none was found. */
export interface TablePart {
  readonly sheet: TableSheet
  readonly head: TableHead | null
  readonly columns: readonly ColumnGuess[]
}

export interface EditionParts {
  /** Null only where the file has no sheet. */
  readonly criteria: TablePart | null
  /** Why no criteria can be taken. */
  readonly fault: TableHeadFault | null
  readonly info: { readonly sheet: TableSheet; readonly rows: readonly InfoRow[] } | null
  /** Null where no sheet is one of units. */
  readonly units: TablePart | null
}

const NEEDED = ['code', 'nameVi'] as const

/**
 * What each sheet of a workbook is taken for: the one whose head knows the most words of criteria, one of labels about
 * the index itself (or such rows above the criteria), and one of units. Sheets that are neither are passed over.
 */
export function readEditionParts(sheets: readonly TableSheet[], chosen: PartChoices = {}): EditionParts {
  const named = (part: EditionPart) => sheets.find(({ name }) => name === chosen[part]?.sheet)
  const others = sheets.filter(sheet => sheet !== named('info') && sheet !== named('units'))
  const found = criteriaOf(named('criteria') ? [named('criteria') as TableSheet] : others)
  const sheet = named('criteria') ?? found.sheet ?? others[0] ?? sheets[0] ?? null
  if (!sheet) return { criteria: null, fault: found.fault, info: null, units: null }
  // A sheet that is refused is shown all the same: its columns may be chosen by hand.
  const criteria = partOf(sheet, found.head ?? fullestRow(sheet), NODE_WORDS, chosen.criteria)

  const infoSheet =
    named('info') ??
    sheets.find(each => each !== sheet && each !== named('units') && isInfoSheet(each)) ??
    sheet
  const top = infoSheet === sheet ? (criteria.head?.top ?? 0) : infoSheet.rows.length
  const rest =
    chosen.units?.sheet === NO_SHEET ? [] : sheets.filter(each => each !== sheet && each !== infoSheet)
  return {
    criteria,
    fault: faultOf(criteria, found.fault, chosen.criteria),
    info: { sheet: infoSheet, rows: infoRows(infoSheet.rows.slice(0, top), chosen.info?.fields) },
    units: unitsOf(rest, named('units'), chosen.units),
  }
}

function partOf(
  sheet: TableSheet,
  guess: TableHead | null,
  words: TableWords,
  chosen: PartChoice | undefined,
): TablePart {
  const head = chosen?.head ? headAt(sheet, chosen.head.top, chosen.head.depth) : guess
  return { sheet, head, columns: head ? withChosen(guessColumns(head, words), chosen?.fields) : [] }
}

/** Rows from the top in which a head is looked for. */
const SEARCHED = 30

/** Where nothing is known, the fullest row is the likeliest head, the first of equals. */
function fullestRow(sheet: TableSheet): TableHead | null {
  let best: { top: number; filled: number } | null = null
  for (const [top, row] of sheet.rows.slice(0, SEARCHED).entries()) {
    const filled = row.filter(cell => !isBlank(cell)).length
    if (filled > (best?.filled ?? 0)) best = { top, filled }
  }
  return best && headAt(sheet, best.top, 1)
}

function faultOf(
  { sheet, head, columns }: TablePart,
  found: TableHeadFault | null,
  chosen: PartChoice | undefined,
): TableHeadFault | null {
  if (head === null) return found
  if (firstRowBelow(sheet, head) >= sheet.rows.length)
    return { kind: 'no-rows-below', row: head.top + head.depth }
  const missing = NEEDED.filter(field => !columns.some(column => column.field === field))
  if (missing.length === 0) return null
  const heads = head.heads.map(headText).filter(text => text !== '')
  const isChosen = chosen?.head || (chosen?.fields?.size ?? 0) > 0
  return isChosen || found === null ? { kind: 'wrong-template', found: heads, missing } : found
}

interface Criteria {
  readonly sheet: TableSheet | null
  readonly head: TableHead | null
  readonly fault: TableHeadFault | null
}

/** The sheet whose head knows the most words of criteria; a list of units knows code and name too. */
function criteriaOf(sheets: readonly TableSheet[]): Criteria {
  let best: { sheet: TableSheet; head: TableHead; known: number } | null = null
  let refused: Criteria = { sheet: null, head: null, fault: { kind: 'no-head', expected: NEEDED } }
  for (const sheet of sheets) {
    const found = findHead(sheet, NODE_WORDS, NEEDED)
    if (!found.ok) {
      if (found.error.kind !== 'no-head') refused = { sheet, head: null, fault: found.error }
      continue
    }
    const fields = guessColumns(found.value, NODE_WORDS).filter(({ field }) => field !== null).length
    const units = guessColumns(found.value, UNIT_WORDS).filter(({ field }) => field !== null).length
    if ((units < fields || sheets.length === 1) && fields > (best?.known ?? 0))
      best = { sheet, head: found.value, known: fields }
  }
  return best === null ? refused : { sheet: best.sheet, head: best.head, fault: null }
}

function unitsOf(
  sheets: readonly TableSheet[],
  named: TableSheet | undefined,
  chosen: PartChoice | undefined,
): TablePart | null {
  for (const sheet of named ? [named] : sheets) {
    const found = findHead(sheet, UNIT_WORDS, ['name'])
    if (found.ok) return partOf(sheet, found.value, UNIT_WORDS, chosen)
  }
  return named ? partOf(named, null, UNIT_WORDS, chosen) : null
}
