import type { ColDef, ColGroupDef, ICellRendererParams } from 'ag-grid-community'
import { headWidth } from '../../charts/text-width'
import { nodeCodeText } from '../../common/node-code'
import { rankText } from '../../common/Rank'
import cells from '../../grid/cells.module.css'
import { missingLast } from '../../grid/missing-last'
import { editText, type Words } from '../own/own-text'
import { lineEditor } from '../own/value-editor'
import { CountHead, type CountParams } from './count-head'
import styles from './UnitsGrid.module.css'
import { countText, headTip, placeNode, rankNode, scoredNode, scoreNode, scoreTip } from './units-cells'
import type { OwnCell, UnitsColumn, UnitsRow } from './units-table'

export const UNIT = 'unit'
export const RANK = 'rank'
export const GROUP = 'group'
export const GROUP_RANK = 'groupRank'
export const SCORED = 'scored'
const LEAST_HEAD = 96
const MOST_HEAD = 190

export interface UnitsHeads {
  /** "Province". */
  readonly unit: string
  /** How many units the table lists. */
  readonly units: number
  /** Parts are open from the start. */
  readonly open: boolean
  /** Scores of all units are typed here: their groups and how far each is; null = they are not. */
  readonly sheet: { readonly hasGroups: boolean } | null
  /** What the plan holds of the unit at a node; null where it holds none. */
  own(row: UnitsRow, code: string): OwnCell | null
}

type Column = ColDef<UnitsRow> | ColGroupDef<UnitsRow>

/** Rank and unit, the total, then each component with its parts folding away. */
export function unitsGridColumns(root: UnitsColumn, heads: UnitsHeads, text: Words): Column[] {
  const { t, collator } = text
  const rank: ColDef<UnitsRow> = {
    colId: RANK,
    headerName: t('scores.column.rank'),
    headerTooltip: t('scores.column.rank'),
    valueGetter: ({ data }) => (data?.rank.kind === 'rank' ? data.rank.rank : null),
    cellRenderer: ({ data }: ICellRendererParams<UnitsRow>) => (data ? rankNode(data) : ''),
    tooltipValueGetter: ({ data }) =>
      data?.rank.kind === 'rank'
        ? t(data.rank.printed ? 'scores.cell.printed' : 'scores.cell.computedRank', {
            rank: rankText(data.rank),
          })
        : t('scores.cell.noRank'),
    comparator: missingLast,
    ...(heads.sheet ? {} : { initialSort: 'asc' as const }),
    pinned: 'left',
    lockPinned: true,
    // The arrow of the sort stands beside the head.
    width: Math.max(78, headWidth(t('scores.column.rank')) + 30),
    minWidth: 60,
    cellClass: `${cells.number} ${styles.rank}`,
    headerClass: cells.number ?? '',
  }
  const unit: ColDef<UnitsRow> = {
    colId: UNIT,
    headerName: heads.unit,
    valueGetter: ({ data }) => data?.name ?? '',
    tooltipValueGetter: ({ data }) => data && `${data.name} · ${t('scores.cell.open')}`,
    comparator: (a: unknown, b: unknown) => collator.compare(String(a), String(b)),
    pinned: 'left',
    lockPinned: true,
    lockVisible: true,
    width: heads.sheet ? 168 : 132,
    minWidth: 90,
    cellClass: styles.unit ?? '',
  }
  const total = scoreColumn(root, t('scores.column.total'), heads, text)
  return [
    // While far columns are typed into, what they come to stays in sight.
    ...(heads.sheet
      ? [unit, rank, { ...total, pinned: 'left' as const }, ...sheetColumns(heads.sheet, text)]
      : [rank, unit, total]),
    ...root.parts.map(part => branch(part, heads, text)),
  ]
}

/** How far each unit is, and its rank inside its group. */
function sheetColumns(
  { hasGroups }: NonNullable<UnitsHeads['sheet']>,
  { t, collator }: Words,
): ColDef<UnitsRow>[] {
  const ofGroup: ColDef<UnitsRow>[] = [
    {
      colId: GROUP,
      headerName: t('scores.sheet.group'),
      valueGetter: ({ data }) => data?.sheet?.group ?? '',
      comparator: (a: unknown, b: unknown) => collator.compare(String(a), String(b)),
      width: 140,
      minWidth: 70,
    },
    {
      colId: GROUP_RANK,
      headerName: t('scores.sheet.groupRank'),
      headerTooltip: t('scores.sheet.groupRankWhy'),
      valueGetter: ({ data }) => data?.sheet?.place?.rank ?? null,
      cellRenderer: ({ data }: ICellRendererParams<UnitsRow>) => placeNode(data?.sheet?.place ?? null),
      comparator: missingLast,
      width: 84,
      minWidth: 60,
      cellClass: cells.number ?? '',
      headerClass: cells.number ?? '',
    },
  ]
  const scored: ColDef<UnitsRow> = {
    colId: SCORED,
    headerName: t('scores.sheet.scored'),
    headerTooltip: t('scores.sheet.scoredWhy'),
    valueGetter: ({ data }) => data?.sheet?.scored ?? 0,
    cellRenderer: ({ data }: ICellRendererParams<UnitsRow>) => scoredNode(data?.sheet ?? null),
    width: 84,
    minWidth: 60,
    cellClass: cells.number ?? '',
    headerClass: cells.number ?? '',
  }
  return [scored, ...(hasGroups ? ofGroup : [])]
}

/** A leaf is a column; a node with parts is a group whose own score always shows. */
function branch(shown: UnitsColumn, heads: UnitsHeads, text: Words): Column {
  const own = scoreColumn(shown, null, heads, text)
  if (shown.parts.length === 0) return own
  // Folded, the group is as wide as its one column; the sign that opens it stands beside its name.
  const width = Math.max(LEAST_HEAD, Math.min(MOST_HEAD, headWidth(headName(shown, text)) + 28))
  return {
    groupId: `parts of ${shown.spec.code}`,
    headerName: headName(shown, text),
    headerTooltip: `${nodeCodeText(shown.spec.code)} ${text.nameOf(shown.spec.name)}`,
    marryChildren: true,
    openByDefault: heads.open,
    children: [
      // Sums of parts stand between no cells that are typed into: a table from elsewhere is pasted as it is.
      {
        ...own,
        headerName: text.t('scores.panel.score'),
        width,
        ...(heads.sheet && shown.isSum ? { columnGroupShow: 'closed' as const } : {}),
      },
      ...shown.parts.map(part => ({ ...branch(part, heads, text), columnGroupShow: 'open' as const })),
    ],
  }
}

/** "5.3 Land use certificates": the index in view goes without saying. */
const headName = ({ spec }: UnitsColumn, { nameOf }: Pick<Words, 'nameOf'>): string =>
  `${spec.code.slice(spec.code.indexOf('.') + 1)} ${nameOf(spec.short ?? spec.name)}`

function scoreColumn(
  shown: UnitsColumn,
  name: string | null,
  heads: UnitsHeads,
  text: Words,
): ColDef<UnitsRow> {
  const { spec, column } = shown
  const { t } = text
  const own = (row: UnitsRow | undefined) => (row ? heads.own(row, spec.code) : null)
  const isTotal = name !== null
  return {
    colId: spec.code,
    headerName: name ?? headName(shown, text),
    headerTooltip: headTip(shown, heads.units, text),
    headerComponentParams: {
      innerHeaderComponent: CountHead,
      innerHeaderComponentParams: {
        count: countText(column, heads.units),
        partial: column.complete ? null : t('scores.column.partial'),
      } satisfies CountParams,
    },
    valueGetter: ({ data }) => {
      const score = data && column.scores[data.position]
      return score === undefined || Number.isNaN(score) ? (own(data)?.typed ?? null) : score
    },
    editable: ({ data }) => (own(data)?.writes ?? null) !== null,
    cellEditor: lineEditor<UnitsRow>(row => editText(own(row)?.typed ?? null, text)),
    cellRenderer: ({ data }: ICellRendererParams<UnitsRow>) =>
      data ? scoreNode(data, shown, own(data), text) : '',
    tooltipValueGetter: ({ data }) => data && scoreTip(data, shown, own(data), text),
    comparator: missingLast,
    sortingOrder: spec.better === 'low' ? ['asc', 'desc'] : ['desc', 'asc'],
    cellClass: `${cells.number} ${styles.score} ${isTotal ? cells.strong : ''}`,
    cellClassRules: { [cells.bad ?? '']: ({ data }) => own(data)?.fault !== null && own(data) !== null },
    headerClass: `${cells.number} ${styles.headCell}`,
    width: isTotal ? (heads.sheet ? 100 : 88) : 112,
    minWidth: 76,
  }
}
