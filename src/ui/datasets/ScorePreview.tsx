import { createMemo } from 'solid-js'
import { nodeField, nodeOfField } from '../../core/file/score-layout'
import { firstRowBelow, headAt, headText } from '../../core/file/table-head'
import { SCORE_WORDS } from '../../core/file/table-words'
import { ColumnsPreview } from '../tables/ColumnsPreview'
import { useText } from '../text/texts'
import type { ScoreImport } from './create-score-import'
import { scoreFieldName } from './dataset-fault-text'

const SHOWN = 6

/** The columns of a table of scores with what they are taken for, and the first rows. */
export function ScorePreview(props: { scores: ScoreImport }) {
  const { t } = useText()
  const { scores } = props
  const fields = createMemo(() => {
    const codes = scores.index()?.editions.flatMap(({ nodes }) => nodes.map(node => node.code)) ?? []
    return [...Object.keys(SCORE_WORDS), ...[...new Set(codes)].map(nodeField)]
  })
  const nameOf = (field: string) => {
    const code = nodeOfField(field)
    return code === null ? scoreFieldName(t, field) : t('datasets.scores.node', { code })
  }
  const head = createMemo(() => {
    const [sheet, layout] = [scores.sheet(), scores.layout()]
    return sheet && layout && headAt(sheet, layout.top, layout.depth)
  })
  const rows = createMemo(() => {
    const [sheet, top] = [scores.sheet(), head()]
    if (!sheet || !top) return []
    const first = firstRowBelow(sheet, top)
    return sheet.rows.slice(first, first + SHOWN).map((cells, place) => ({ row: first + place + 1, cells }))
  })
  return (
    <ColumnsPreview
      label={t('tables.import.columns')}
      heads={head()?.heads.map(headText) ?? []}
      columns={scores.layout()?.columns ?? []}
      fields={fields()}
      nameOf={nameOf}
      onChoose={scores.chooseField}
      rows={rows()}
    />
  )
}
