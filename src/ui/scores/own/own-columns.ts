import type { ColDef, ColGroupDef } from 'ag-grid-community'
import type { Stage } from '../../../core/analysis/analysis'
import cells from '../../grid/cells.module.css'
import { isStage, markOf, type ScoreColumn } from '../cell/marks'
import { type Criterion, criterionColumn, criterionText } from './criteria'
import styles from './OwnGrid.module.css'
import { evidenceNode, findingText, nameNode, pointOf, stageNode, textNode, usedNode } from './own-cells'
import type { ScoreRow } from './own-rows'
import { editText, evidenceTip, rangeText, signature, stageTip, type Words } from './own-text'
import { areaEditor, lineEditor } from './value-editor'
import { drawn, whole } from './whole-row'
import { type YearBlock, yearGroup } from './year-columns'

/** All that the columns depend on besides the rows. */
export interface OwnHeads {
  readonly year: number
  readonly index: string
  /** Name of the levels, the index first. */
  readonly levels: string
  /** Stages, evidence and cause are the plan's own unit's. */
  readonly isOwn: boolean
  readonly stageDecimals: number
  /** Digits before the point of the longest score that is to be expected. */
  readonly wholeDigits: number
  /** What the set of criteria says of its nodes. */
  readonly criteria: readonly Criterion[]
  /** Newest first; each block is of one edition. */
  readonly blocks: readonly YearBlock[]
}

/** Width of the names where there is no room for more. */
export const LEAST_NAME = 264

interface Behaviour {
  isOpen(id: string): boolean
  toggle(id: string): void
}

/** Tree, range, the stages of the year in view, then every year there is. */
export function ownColumns(
  heads: OwnHeads,
  behaviour: Behaviour,
  text: Words,
): (ColDef<ScoreRow> | ColGroupDef<ScoreRow>)[] {
  const { t } = text
  const name: ColDef<ScoreRow> = {
    colId: 'name',
    headerName: heads.levels,
    headerTooltip: heads.levels,
    ...whole,
    cellRenderer: drawn(row => nameNode(row, behaviour.isOpen(row.id), () => behaviour.toggle(row.id), text)),
    tooltipValueGetter: ({ data }) => data && text.nameOf(data.spec.name),
    suppressKeyboardEvent: ({ event, data }) =>
      (event.key === 'Enter' || event.key === ' ') && data?.hasParts === true,
    pinned: 'left',
    lockPinned: true,
    lockVisible: true,
    initialWidth: LEAST_NAME,
    minWidth: 180,
    cellClass: styles.node ?? '',
  }
  const range: ColDef<ScoreRow> = {
    colId: 'range',
    headerName: t('scores.column.range'),
    headerTooltip: t('scores.column.rangeWhy'),
    ...whole,
    cellRenderer: drawn(({ spec }) => rangeText(spec, text)),
    tooltipValueGetter: ({ data }) => (data?.spec.max === null ? t('scores.cell.unknownMax') : null),
    width: 88,
    minWidth: 84,
    cellClass: `${cells.number} quiet`,
    headerClass: cells.number ?? '',
  }
  return [
    name,
    range,
    ...(heads.isOwn ? [stageGroup(heads, text)] : []),
    ...(heads.criteria.length > 0 ? [criteriaGroup(heads, text)] : []),
    ...heads.blocks.map((block, at) => yearGroup(block, at === heads.blocks.length - 1, text)),
  ]
}

function stageGroup(heads: OwnHeads, text: Words): ColGroupDef<ScoreRow> {
  const { t } = text
  const columns: ColDef<ScoreRow>[] = [
    stageColumn('self', heads, text),
    stageColumn('appraisal1', heads, text),
    wordsColumn('explanation', text),
    stageColumn('appraisal2', heads, text),
    stageColumn('published', heads, text),
    {
      colId: 'used',
      headerName: t('scores.column.used'),
      headerTooltip: t('scores.column.usedWhy'),
      ...whole,
      cellRenderer: drawn(row => usedNode(row, heads.stageDecimals, text)),
      tooltipValueGetter: ({ data }) => data && usedTip(data, text),
      width: 118 + moreRoom(heads),
      minWidth: 100,
      cellClass: `${cells.number} ${cells.strong}`,
      headerClass: cells.number ?? '',
    },
    {
      colId: 'evidence',
      headerName: t('scores.column.evidence'),
      headerTooltip: t('scores.column.evidenceWhy'),
      ...whole,
      cellRenderer: drawn(row => evidenceNode(row, text)),
      tooltipValueGetter: ({ data }) =>
        data && (evidenceTip(data.assessment, text) || findingText(data, text)),
      suppressKeyboardEvent: ({ event }) => event.key === 'Enter' || event.key === 'F2' || event.key === ' ',
      cellClassRules: marked('evidence'),
      width: 104,
      minWidth: 70,
    },
    wordsColumn('cause', text),
  ]
  return {
    groupId: 'stages',
    headerName: t('scores.column.year', { year: heads.year }),
    marryChildren: true,
    openByDefault: true,
    children: columns.map(column =>
      column.colId === 'used' ? column : { ...column, columnGroupShow: 'open' },
    ),
  }
}

function criteriaGroup({ criteria }: OwnHeads, text: Words): ColGroupDef<ScoreRow> {
  const { t } = text
  return {
    groupId: 'criteria',
    headerName: t('scores.criterion.title'),
    marryChildren: true,
    children: criteria.map(criterion => ({
      colId: criterionColumn(criterion),
      headerName: t(`scores.criterion.${criterion}`),
      headerTooltip: t(`scores.criterion.${criterion}`),
      ...whole,
      cellRenderer: drawn(({ spec }) => criterionText(spec, criterion, text)),
      tooltipValueGetter: ({ data }) => data && criterionText(data.spec, criterion, text),
      width: criterion === 'method' || criterion === 'evidence' ? 220 : 132,
      minWidth: 70,
    })),
  }
}

/** For scores longer than two places before and behind the point. */
const moreRoom = ({ stageDecimals, wholeDigits }: OwnHeads): number =>
  (Math.max(0, stageDecimals - 2) + Math.max(0, wholeDigits - 2)) * 9

function stageColumn(stage: Stage, heads: OwnHeads, text: Words): ColDef<ScoreRow> {
  const name = text.t(`words.stage.${stage}`)
  return {
    colId: stage,
    headerName: name,
    headerTooltip: name,
    ...whole,
    editable: ({ data }) => data?.editable.includes(stage) === true,
    cellEditor: lineEditor<ScoreRow>(row => editText(row.assessment?.[stage], text)),
    cellRenderer: drawn(row => stageNode(row, stage, heads.stageDecimals, text)),
    tooltipValueGetter: ({ data }) => data && stageTip(data, stage, text),
    cellClass: cells.number ?? '',
    cellClassRules: marked(stage),
    headerClass: cells.number ?? '',
    width: 70 + moreRoom(heads),
    minWidth: 56,
  }
}

function wordsColumn(field: 'explanation' | 'cause', text: Words): ColDef<ScoreRow> {
  const name = field === 'cause' ? text.t('scores.column.cause') : text.t('words.stage.explanation')
  return {
    colId: field,
    headerName: name,
    headerTooltip: name,
    ...whole,
    editable: ({ data }) => data?.writable === true,
    cellEditor: areaEditor<ScoreRow>(row => row.assessment?.[field] ?? ''),
    cellEditorPopup: true,
    cellRenderer: drawn(row => textNode(row, field, text)),
    tooltipValueGetter: ({ data }) =>
      data &&
      ([data.assessment?.[field], field === 'explanation' && signature(data.assessment, field, text)]
        .filter(Boolean)
        .join(' · ') ||
        findingText(data, text)),
    cellClassRules: marked(field),
    width: field === 'cause' ? 104 : 88,
    minWidth: 70,
  }
}

const marked = (column: ScoreColumn): NonNullable<ColDef<ScoreRow>['cellClassRules']> => {
  const is = (kind: 'bad' | 'conflict') => (params: { data?: ScoreRow | undefined }) => {
    const mark = params.data ? markOf(params.data, column) : null
    if (mark === null || mark.kind !== kind) return false
    // A fault of a name or date beside the score is said in the panel: the score itself counts.
    return mark.kind === 'conflict' || !isStage(column) || mark.field === column
  }
  return { [cells.bad ?? '']: is('bad'), [cells.conflict ?? '']: is('conflict') }
}

function usedTip(row: ScoreRow, text: Words): string {
  const { t } = text
  const { node } = row
  if (node.notApplicable) return t('scores.cell.notApplicable')
  if (Number.isNaN(node.score)) return t('scores.cell.missing')
  const stage =
    node.stage &&
    (node.stage === 'published'
      ? t('words.stage.published')
      : t('scores.cell.stage', { stage: t(`words.stage.${node.stage}`) }))
  const point = pointOf(row, text.year)
  return [
    text.number(Number(node.score.toPrecision(8))),
    stage,
    row.combined && t('scores.cell.combined'),
    point?.origin === 'computed' && point.inDataset && t('scores.cell.computed'),
  ]
    .filter(Boolean)
    .join(' · ')
}
