import { createMemo } from 'solid-js'
import { firstRowBelow, headText } from '../../core/file/table-head'
import { useText } from '../text/texts'
import { ColumnsPreview } from './ColumnsPreview'
import type { GridImport } from './create-grid-import'
import type { GridTarget } from './grid-import'
import { gridFaultText } from './table-fault-text'

const SHOWN = 12

/** The columns with the grid's columns that they are taken for, and the first rows with what becomes of them. */
export function GridImportPreview<Row>(props: { work: GridImport; target: GridTarget<Row> }) {
  const text = useText()
  const { t } = text
  const names = createMemo(
    () =>
      new Map([
        ...props.target.keys.map(({ id, head }) => [id, t('tables.into.key', { head })] as const),
        ...props.target.columns.map(({ id, head }) => [id, head] as const),
      ]),
  )
  const reasons = createMemo(
    () =>
      new Map(
        (props.work.proposal()?.faults ?? []).map(({ row, column, fault }) => [
          `${row}:${column ?? ''}`,
          gridFaultText(text, fault),
        ]),
      ),
  )
  const rows = createMemo(() => {
    const [sheet, head, proposal] = [props.work.sheet(), props.work.head(), props.work.proposal()]
    if (!sheet || !head) return []
    const first = firstRowBelow(sheet, head)
    return sheet.rows
      .slice(first, first + SHOWN)
      .map((cells, place) => ({ row: first + place + 1, cells, kind: proposal?.kinds[place] ?? null }))
  })
  return (
    <ColumnsPreview
      label={t('tables.into.columns')}
      heads={props.work.head()?.heads.map(headText) ?? []}
      columns={props.work.columns()}
      fields={[...names().keys()]}
      nameOf={id => names().get(id) ?? ''}
      onChoose={props.work.chooseField}
      rows={rows()}
      showKinds
      reasonAt={(row, column) => reasons().get(`${row}:${column}`)}
    />
  )
}
