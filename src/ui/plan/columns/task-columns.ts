import type { ColDef, ValueGetterParams } from 'ag-grid-community'
import cells from '../../grid/cells.module.css'
import { rowNumbers } from '../../grid/columns'
import type { TextKey } from '../../text/texts'
import type { Cell, CellContext } from '../cells/cell'
import { sameCell } from '../cells/cell'
import {
  clearsRenderer,
  fieldRenderer,
  lastReportRenderer,
  pointsRenderer,
  progressRenderer,
  type Renderer,
  statusRenderer,
  titleRenderer,
} from '../cells/renderers'
import styles from '../Plan.module.css'
import type { PlanRow } from '../row/plan-row'
import { COLUMN_IDS, type ColumnId, FROZEN_COLUMNS } from './column-ids'
import { compareCells } from './compare-cells'

export type PlanKind = 'reconstructed' | 'example' | 'own'

export interface ColumnSetup {
  readonly kind: PlanKind
  readonly context: () => CellContext
  readonly cellOf: (row: PlanRow, column: ColumnId) => Cell
  /** Shown until the user chooses others. */
  readonly visible: ReadonlySet<ColumnId>
  readonly collator: Intl.Collator
  canEdit(): boolean
  canDrag(): boolean
  /** Said beside the pointer while a row is dragged. */
  dragText(row: PlanRow): string
  open(row: PlanRow): void
  /** The editor of a column; undefined for columns that are worked out. */
  editorOf(column: ColumnId): ColDef<PlanRow>['cellEditor'] | undefined
}

/** Columns that are worked out from other records; the task's form holds what they come from. */
export const DERIVED_COLUMNS: readonly ColumnId[] = ['points', 'sixClears', 'lastReport', 'urged']
const NUMBERS: readonly ColumnId[] = ['number', 'budget', 'progress', 'points']

/** Widths of the mock pages. */
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  ...{ number: 46, title: 208, field: 62, leadAgency: 110, head: 114, deputy: 120, officer: 120 },
  ...{ directingLeader: 120, coordinating: 150, issuingBody: 98, documentNumber: 110, documentDate: 96 },
  ...{ product: 160, start: 96, deadline: 96, cycle: 110, status: 202, progress: 92, doneDate: 100 },
  ...{ budget: 110, points: 84, sixClears: 104, lastReport: 142, urged: 110, result: 160, evidence: 160 },
  ...{ notes: 160, source: 118 },
}
/** Published facts and new plans leave more unclear, and published facts have no reports. */
const KIND_WIDTHS: Readonly<Record<PlanKind, Partial<Record<ColumnId, number>>>> = {
  reconstructed: { status: 188, sixClears: 160, lastReport: 82 },
  example: {},
  own: { sixClears: 160 },
}

export function taskColumns(setup: ColumnSetup): ColDef<PlanRow>[] {
  const { t } = setup.context()
  return [
    {
      ...rowNumbers<PlanRow>(t('shell.grid.rowNumber')),
      // An empty line has no place to be moved from.
      // Room for the handle beside the number.
      width: 44,
      rowDrag: ({ data }) => setup.canDrag() && data?.task !== null,
      rowDragText: ({ rowNode }) => (rowNode?.data ? setup.dragText(rowNode.data) : ''),
      cellClass: `${cells.rowNumber} ${styles.rowNumber}`,
    },
    ...COLUMN_IDS.map(id => columnOf(id, setup)),
  ]
}

function columnOf(id: ColumnId, setup: ColumnSetup): ColDef<PlanRow> {
  const { t } = setup.context()
  const key: TextKey =
    id === 'status' && setup.kind === 'reconstructed' ? 'plan.statusBySource' : `plan.column.${id}`
  const isNumber = NUMBERS.includes(id)
  const renderer = rendererOf(id, setup)
  const editor = setup.editorOf(id)
  const shown = (row: PlanRow | undefined): Cell | null => (row ? setup.cellOf(row, id) : null)
  return {
    colId: id,
    headerName: String(t(key)),
    initialWidth: KIND_WIDTHS[setup.kind][id] ?? WIDTHS[id],
    minWidth: 44,
    initialHide: !setup.visible.has(id),
    ...(FROZEN_COLUMNS.includes(id) && { pinned: 'left' as const, lockPinned: true, lockVisible: true }),
    cellDataType: false,
    valueGetter: ({ data }: ValueGetterParams<PlanRow>) => shown(data),
    valueFormatter: ({ value }) => value?.text ?? '',
    equals: sameCell,
    tooltipValueGetter: ({ data }) => tooltipOf(shown(data)),
    getQuickFilterText: ({ data }) => quickText(shown(data), id),
    comparator: (a, b, _nodeA, _nodeB, descending) => compareCells(a, b, setup.collator, descending),
    ...(isNumber && { headerClass: cells.number ?? '', cellClass: cells.number ?? '' }),
    cellClassRules: {
      [cells.bad ?? '']: ({ value }) => value?.mark === 'bad',
      [cells.conflict ?? '']: ({ value }) => value?.mark === 'conflict',
      [cells.quiet ?? '']: ({ value }) => value?.look === 'quiet',
      [cells.missing ?? '']: ({ value }) => value?.look === 'missing',
    },
    ...(renderer && { cellRenderer: renderer }),
    ...(editor !== undefined && { cellEditor: editor, editable: () => setup.canEdit() }),
  }
}

function rendererOf(id: ColumnId, setup: ColumnSetup): Renderer | undefined {
  switch (id) {
    case 'title':
      return titleRenderer(setup.open, () => setup.context().t('plan.cell.open'))
    case 'field':
      return fieldRenderer
    case 'status':
      return statusRenderer(setup.context)
    case 'progress':
      return progressRenderer
    case 'points':
      return pointsRenderer
    case 'sixClears':
      return clearsRenderer(setup.context)
    case 'lastReport':
      return lastReportRenderer
    default:
      return undefined
  }
}

/** Short words that are seen in full need no tooltip. */
const SEEN_IN_FULL = 11

function tooltipOf(shown: Cell | null): string | null {
  if (!shown || shown.mark === 'bad') return null
  if (shown.tip !== null && shown.tip !== shown.text) return shown.tip
  return shown.text.length > SEEN_IN_FULL ? shown.text : null
}

const quickText = (shown: Cell | null, id: ColumnId): string =>
  !shown || shown.sort === null ? '' : id === 'leadAgency' ? `${shown.text} ${shown.tip ?? ''}` : shown.text
