import type { ColDef, ICellRendererParams, ITooltipParams } from 'ag-grid-community'
import { headWidth, textWidth } from '../charts/text-width'
import { nodeCodeText } from '../common/node-code'
import type { SourceWords } from '../common/source-words'
import cells from '../grid/cells.module.css'
import { element } from '../grid/dom'
import { missingLast } from '../grid/missing-last'
import { MISSING } from '../text/format'
import type { TextApi } from '../text/texts'
import { cellTip, rankNode, scoreNode } from './cell-nodes'
import { HEAT_STEPS } from './heat'
import { shortCode } from './levels'
import styles from './RankingGrid.module.css'
import type { RankingRow, RankingTable, TableColumn } from './table'

/** The mean stands below the units; it is no unit. */
export interface MeanRow {
  readonly kind: 'mean'
  readonly id: 'mean'
  /** What it is the mean of, in words. */
  readonly title: string
}
export type GridRow = RankingRow | MeanRow

export const RANK = 'rank'
export const UNIT = 'unit'

export interface Heads extends SourceWords {
  readonly unit: string
}

/** Rank, unit, total, then the nodes of the level in view. */
export function rankingColumns(table: RankingTable, heads: Heads, text: TextApi): ColDef<GridRow>[] {
  const { t, collator } = text
  const [total] = table.columns
  return [
    {
      colId: RANK,
      headerName: t('ranking.column.rank'),
      headerTooltip: t('ranking.column.rankWhy'),
      valueGetter: ({ data }) => (data?.kind === 'unit' && data.rank.kind === 'rank' ? data.rank.rank : null),
      cellRenderer: ({ data }: ICellRendererParams<GridRow>) =>
        total && data?.kind === 'unit' ? rankNode(data, data.cell(total.spec.code)) : '',
      tooltipValueGetter: ({ data }) =>
        total && data?.kind === 'unit' ? tipOf(data, total, heads, text) : null,
      comparator: missingLast,
      initialSort: 'asc',
      pinned: 'left',
      lockPinned: true,
      width: Math.max(62, headWidth(t('ranking.column.rank')) + 14),
      minWidth: 58,
      cellClass: `${cells.number} ${styles.rank}`,
      headerClass: `${cells.number} ${styles.head}`,
    },
    {
      colId: UNIT,
      headerName: heads.unit,
      valueGetter: ({ data }) => (data?.kind === 'unit' ? data.name : t('ranking.cell.mean')),
      tooltipValueGetter: ({ data }) =>
        data?.kind === 'unit' ? `${data.name} · ${t('ranking.cell.open')}` : data?.title,
      comparator: (a: unknown, b: unknown) => collator.compare(String(a), String(b)),
      pinned: 'left',
      lockPinned: true,
      lockVisible: true,
      width: unitWidth(table.rows),
      minWidth: 90,
      cellClass: styles.unit ?? '',
    },
    ...table.columns.map((column, place) => scoreColumn(column, place === 0, heads, text)),
  ]
}

function scoreColumn(column: TableColumn, isTotal: boolean, heads: Heads, text: TextApi): ColDef<GridRow> {
  const { spec } = column
  const { t, nameOf } = text
  const short = spec.short ? nameOf(spec.short) : null
  const name = isTotal ? t('ranking.column.total') : (short ?? `${shortCode(spec)} ${nameOf(spec.name)}`)
  const withRank = !isTotal && (column.column.complete || column.column.printedRanks.some(rank => rank > 0))
  const better = spec.better === 'low' ? 'asc' : 'desc'
  const least = isTotal ? 60 : short ? Math.max(66, headWidth(name)) : 104
  const width = Math.max(least, cellWidth(column, withRank, text))
  return {
    colId: spec.code,
    headerName: name,
    headerTooltip: headTip(column, heads, text),
    valueGetter: ({ data }) => (data?.kind === 'unit' ? nullOf(data.cell(spec.code).score) : column.mean),
    cellRenderer: ({ data }: ICellRendererParams<GridRow>) => {
      if (data?.kind === 'unit') return scoreNode(data.cell(spec.code), column, withRank, text)
      return meanNode(column, withRank, text)
    },
    tooltipValueGetter: ({ data }: ITooltipParams<GridRow>) => {
      if (data?.kind === 'unit') return tipOf(data, column, heads, text)
      return data && `${data.title} · ${text.number(column.mean, column.decimals)}`
    },
    comparator: missingLast,
    sortingOrder: better === 'desc' ? ['desc', 'asc'] : ['asc', 'desc'],
    flex: 1,
    width,
    minWidth: width,
    maxWidth: Math.max(width, 132),
    cellClass: `${cells.number} ${styles.score} ${isTotal ? styles.total : ''}`,
    cellClassRules: {
      ...Object.fromEntries(
        HEAT_STEPS.map(step => [
          cells[`h${step}`] ?? '',
          ({ data }: { data?: GridRow | undefined }) =>
            data?.kind === 'unit' && data.cell(spec.code).step === step,
        ]),
      ),
      // Hatching says missing where the others are shaded; elsewhere the dash alone does.
      [cells.none ?? '']: ({ data }) =>
        data?.kind === 'unit' && column.column.complete && isMissing(data, column),
    },
    headerClass: `${cells.number} ${styles.head} ${short || isTotal ? '' : styles.longHead}`,
  }
}

const isMissing = (row: RankingRow, { spec }: TableColumn): boolean => {
  const cell = row.cell(spec.code)
  return Number.isNaN(cell.score) && !cell.notApplicable
}

const tipOf = (row: RankingRow, column: TableColumn, heads: Heads, text: TextApi): string =>
  cellTip(row, row.cell(column.spec.code), column, heads, text)

function headTip(shown: TableColumn, heads: Heads, text: TextApi): string {
  const { t, nameOf, number } = text
  const { spec, column, n } = shown
  const facts = [`${nodeCodeText(spec.code)} · ${nameOf(spec.name)}`]
  if (spec.nameUnverified) facts.push(t('ranking.column.unverified'))
  facts.push(
    spec.max === null || spec.min === null
      ? t('ranking.column.unknownMax')
      : t('ranking.column.range', { min: number(spec.min, 2), max: number(spec.max, 2) }),
  )
  if (column.complete) facts.push(t('ranking.column.ranked', { n }))
  else if (column.n > 0) facts.push(t('ranking.column.partial', { present: column.present, n: column.n }))
  else facts.push(t('ranking.column.partialUnknown', { present: column.present }))
  if (spec.note) facts.push(nameOf(spec.note))
  if (column.source !== null)
    facts.push(t('ranking.column.source', { source: heads.sourceOf(column.source) }))
  return facts.join(' · ')
}

function meanNode(column: TableColumn, withRank: boolean, { number }: TextApi): Node {
  const derived = column.column.meanNote?.derivation !== undefined && column.column.meanPrinted
  const figure = number(column.mean, column.decimals)
  return element(
    'span',
    { class: figure === MISSING ? 'quiet' : undefined },
    derived ? element('i', {}, figure, '∗') : figure,
    withRank && element('small', {}),
  )
}

/** Room for the longest name in bold, as the unit in view has it. */
const unitWidth = (rows: RankingTable['rows']): number =>
  Math.max(
    120,
    Math.min(150, Math.ceil(Math.max(0, ...rows.map(({ name }) => textWidth(name, 13, 560)))) + 24),
  )

/** Room for the longest figure of the column in bold, a sign and a rank: a number is never cut. */
function cellWidth({ column, decimals }: TableColumn, withRank: boolean, { number }: TextApi): number {
  const largest = column.scores.reduce((most, score) => (Math.abs(score) > most ? Math.abs(score) : most), 0)
  const figure = textWidth(number(largest, decimals), 13, 560)
  const sign = column.complete ? 0 : 9
  return Math.ceil(figure + sign + (withRank ? 22 : 0)) + 14
}

const nullOf = (score: number): number | null => (Number.isNaN(score) ? null : score)
