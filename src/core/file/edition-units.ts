import type { Definition } from '../edition/definition'
import { findUnit, type Unit } from '../edition/unit'
import { foldText } from '../fold-text'
import type { EditionInfo } from './edition-info'
import { type ColumnGuess, firstRowBelow, type TableHead } from './table-head'
import { cellText, isBlank, type TableSheet } from './table-rows'

export type EditionUnitFault =
  | { readonly kind: 'no-unit-name' }
  | { readonly kind: 'duplicate-unit'; readonly name: string; readonly row: number }

/** Units of an own index: ids in the order of the sheet, and what the shipped list does not have of them. */
export interface ReadUnits extends Pick<Definition, 'regions' | 'units'> {
  readonly ids: readonly string[]
}

/** The rows of a sheet of units. One that is shipped (a province) stays what it is; its group is then the shipped one. */
export function readUnits(
  sheet: TableSheet,
  head: TableHead,
  columns: readonly ColumnGuess[],
  info: Pick<EditionInfo, 'code' | 'unitKind'>,
  shipped: readonly Unit[],
  report: (fault: {
    readonly row: number
    readonly column: number
    readonly fault: EditionUnitFault
  }) => void,
): ReadUnits {
  const columnOf = (field: string) => columns.findIndex(column => column.field === field)
  const rowOf = new Map<string, number>()
  const regions = new Map<string, Definition['regions'][number]>()
  const units: Unit[] = []
  for (let at = firstRowBelow(sheet, head); at < sheet.rows.length; at++) {
    const cells = sheet.rows[at] ?? []
    if (cells.every(isBlank)) continue
    const text = (field: string) =>
      cellText(cells[columnOf(field)]).normalize('NFC').replace(/\s+/g, ' ').trim()
    const [code, name, group] = [text('code'), text('name'), text('group')]
    const row = at + 1
    const column = columnOf('name')
    if (name === '') {
      report({ row, column, fault: { kind: 'no-unit-name' } })
      continue
    }
    const known = info.unitKind === 'province' ? findUnit(shipped, name) : null
    const id = known?.id ?? `${info.code}:${slug(code || name)}`
    const before = rowOf.get(id)
    if (before !== undefined) {
      report({ row, column, fault: { kind: 'duplicate-unit', name: code || name, row: before } })
      continue
    }
    rowOf.set(id, row)
    if (known) continue
    const region = group === '' ? null : `${info.code}:${slug(group)}`
    if (region !== null && !regions.has(region))
      regions.set(region, { id: region, name: { vi: group, en: group, id: group } })
    const aliases = text('aliases')
      .split(/\s*;\s*/)
      .filter(alias => alias !== '')
    units.push({
      ...{ id, name, kind: info.unitKind, region, successor: null },
      aliases: code === '' ? aliases : [code, ...aliases],
    })
  }
  return { ids: [...rowOf.keys()], regions: [...regions.values()], units }
}

const slug = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
