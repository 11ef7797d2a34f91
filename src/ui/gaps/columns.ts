import type { ColDef, ICellRendererParams } from 'ag-grid-community'
import { capitalised, leafLevel } from '../common/level-name'
import { nodeCodeText } from '../common/node-code'
import { rankText } from '../common/Rank'
import cells from '../grid/cells.module.css'
import { element } from '../grid/dom'
import { solidCell } from '../grid/solid-cell'
import { MISSING } from '../text/format'
import type { TextApi } from '../text/texts'
import { CauseCell, LensCells, OwnerCell, TasksCell } from './cells'
import styles from './cells.module.css'
import { GapCell, TrendCell } from './chart-cells'
import type { Gaps } from './create-gaps'
import { nameCell } from './name-cell'
import type { GapRow, IndicatorRow } from './rows'
import { type FigureWords, scoreFigure } from './score-figure'

/** Cells of indicator rows only: group rows are drawn over the whole width. */
const indicator = (row: GapRow | undefined): IndicatorRow | null => (row?.kind === 'indicator' ? row : null)

const number = `${cells.number} ${styles.plain}`

/** The columns of the lowest indicators, in the screen's language and with the level names of the edition in view. */
export function indicatorColumns(
  gaps: Gaps,
  text: TextApi & FigureWords,
  editOwner: (code: string) => void,
): ColDef<GapRow>[] {
  const { t } = text
  const analysis = gaps.analysis()
  const level = analysis ? text.nameOf(leafLevel(analysis)) : ''
  const years = gaps.years()
  /** A whole row as the value: it is new whenever anything of it is. */
  const whole = { valueGetter: ({ data }: { data: GapRow | undefined }) => data }
  const drawn = (draw: (row: IndicatorRow) => Node | string) => ({
    cellRenderer: ({ data }: ICellRendererParams<GapRow>) => {
      const row = indicator(data)
      return row ? draw(row) : ''
    },
  })

  return [
    {
      colId: 'name',
      headerName: capitalised(level),
      ...whole,
      ...drawn(row => nameCell(row, text)),
      flex: 5,
      lockVisible: true,
      minWidth: 190,
      maxWidth: 460,
      autoHeight: true,
      wrapText: true,
      cellClass: styles.name ?? '',
    },
    {
      colId: 'score',
      headerName: t('gaps.column.score'),
      ...whole,
      ...drawn(row => scoreNode(row, text)),
      // Room for the arrow of a sort.
      width: 60,
      minWidth: 46,
      cellClass: `${number} ${cells.strong}`,
      headerClass: cells.number ?? '',
    },
    {
      colId: 'ratio',
      headerName: t('gaps.column.ratio'),
      headerTooltip: t('gaps.column.ratioWhy'),
      ...whole,
      ...drawn(({ node, spec }) =>
        Number.isNaN(node.ratio)
          ? missingNode(spec.max === null ? t('gaps.cell.unknownMax') : t('gaps.cell.missing'))
          : text.percent(node.ratio),
      ),
      width: 58,
      minWidth: 56,
      cellClass: number,
      headerClass: cells.number ?? '',
    },
    {
      colId: 'rank',
      headerName: t('gaps.column.rank'),
      ...whole,
      ...drawn(row => rankNode(row, t('gaps.cell.partial'), t('gaps.strip.printed'))),
      width: 58,
      minWidth: 56,
      cellClass: number,
      headerClass: cells.number ?? '',
    },
    {
      colId: 'gap',
      headerName: t('gaps.column.gap'),
      headerTooltip: t('gaps.column.gapWhy'),
      ...whole,
      cellRenderer: solidCell(GapCell),
      width: 130,
      minWidth: 130,
      cellClass: styles.drawn ?? '',
    },
    {
      colId: 'trend',
      headerName: years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0] ?? ''),
      headerTooltip: t('gaps.column.trend'),
      ...whole,
      cellRenderer: solidCell<GapRow>(cell =>
        TrendCell({ cell, years: gaps.years(), breaks: gaps.breaks() }),
      ),
      width: 82,
      minWidth: 82,
      cellClass: styles.drawn ?? '',
    },
    {
      colId: 'lowest',
      headerName: t('gaps.column.lowest'),
      headerTooltip: t('gaps.column.lowestWhy'),
      ...whole,
      cellRenderer: solidCell(LensCells),
      width: 14 * (analysis?.lenses.length ?? 0) + 12,
      minWidth: 62,
      cellClass: styles.drawn ?? '',
    },
    {
      colId: 'owner',
      headerName: t('gaps.column.owner'),
      headerTooltip: t('gaps.column.owner'),
      ...whole,
      cellRenderer: solidCell<GapRow>(cell => OwnerCell({ cell, gaps, edit: editOwner })),
      flex: 1,
      minWidth: 84,
      cellClass: styles.wrapped ?? '',
    },
    {
      colId: 'cause',
      headerName: t('gaps.column.cause'),
      headerTooltip: t('gaps.column.cause'),
      valueGetter: ({ data }) => indicator(data)?.coverage.cause ?? '',
      editable: ({ data }) => gaps.canEdit() && indicator(data) !== null,
      cellEditor: 'agLargeTextCellEditor',
      cellEditorPopup: true,
      cellEditorParams: { maxLength: 20_000, rows: 5, cols: 46 },
      cellRenderer: solidCell<GapRow>(cell => CauseCell({ cell, gaps })),
      tooltipValueGetter: ({ data }) => indicator(data)?.coverage.cause,
      flex: 1,
      minWidth: 78,
      cellClass: styles.wrapped ?? '',
    },
    {
      colId: 'tasks',
      headerName: t('gaps.column.tasks'),
      ...whole,
      cellRenderer: solidCell(TasksCell),
      flex: 1,
      minWidth: 84,
      cellClass: styles.wrapped ?? '',
    },
  ]
}

function scoreNode(row: IndicatorRow, text: FigureWords): Node {
  const { node, spec } = row
  const { t } = text
  if (node.notApplicable) return missingNode(t('words.notApplicable'))
  if (Number.isNaN(node.score)) return missingNode(t('gaps.cell.missing'))
  const stage = node.stage
  if (stage === null || stage === 'published') return scoreFigure(node.score, row, text)
  const words = t('gaps.mark.stage', { stage: t(`words.stage.${stage}`) })
  return element(
    'span',
    { title: words },
    text.number(node.score, row.decimals),
    element('span', { class: styles.stage, 'aria-label': `${nodeCodeText(spec.code)} ${words}` }, '°'),
  )
}

function rankNode({ node }: IndicatorRow, partial: string, printed: string): Node {
  if (node.rank.kind === 'none') return missingNode(partial)
  const [rank, n] = rankText(node.rank).split('/')
  const isPrinted = node.rank.kind === 'rank' && node.rank.printed
  return element(
    'span',
    { title: isPrinted ? printed : undefined },
    rank,
    n !== undefined && element('span', { class: 'of' }, `/${n}`),
  )
}

const missingNode = (why: string): Node => element('span', { class: 'quiet', title: why }, MISSING)
