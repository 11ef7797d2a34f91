import type { GridApi } from 'ag-grid-community'
import { createMemo, createSignal } from 'solid-js'
import type { Stage } from '../../core/analysis/analysis'
import { compileTree } from '../../core/analysis/tree'
import { editionOf } from '../../core/edition/catalog'
import type { Unit } from '../../core/edition/unit'
import type { CellAddress } from '../../core/plan/comments'
import { assessmentAt, placeOf } from '../../core/plan/own-scores'
import { type Assessment, PLAN_RECORD } from '../../core/plan/plan'
import { yearCell } from '../../core/plan/score-cells'
import { useApp } from '../../state/context'
import { createToday } from '../common/create-today'
import { nodeCodeText } from '../common/node-code'
import { foundInTree } from '../grid/columns/found-in-tree'
import { useText } from '../text/texts'
import { columnOf, isStage, markOf, type ScoreColumn } from './cell/marks'
import { createFolding } from './create-folding'
import { type FieldInput, inputEdits, typedEdits } from './own/edits'
import { ownRows, type ScoreRow } from './own/own-rows'
import { evidenceText } from './own/own-text'
import type { UnitsRow } from './units/units-table'

export type Part = 'own' | 'units'

/** A cell of the own unit's tree, by node and column. */
export interface CellPlace {
  readonly id: string
  readonly column: string
}

/** Opens the groups of heads that a column stands in. */
function unfoldColumn(grid: GridApi<UnitsRow>, column: string) {
  const groups: string[] = []
  let group = grid.getColumn(column)?.getOriginalParent() ?? null
  for (; group; group = group.getOriginalParent()) groups.push(group.getGroupId())
  grid.setColumnGroupState(groups.map(groupId => ({ groupId, open: true })))
}

export type Scores = ReturnType<typeof createScores>

/** What the page knows and does: the tree of the unit in view, what is typed into it, and where the user is. */
export function createScores() {
  const { session, view, analysis: state, query, preferences } = useApp()
  const { t, date, language, nameOf } = useText()
  const today = createToday()
  const { analysis } = state
  const plan = session.plan
  const [focus, setFocus] = createSignal<CellPlace | null>(null)
  const [unitsFocus, setUnitsFocus] = createSignal<CellPlace | null>(null)
  const [noted, setNoted] = createSignal<CellPlace | null>(null)
  const [panelOpen, setPanelOpen] = createSignal(false)
  const [evidenceAsked, askEvidence] = createSignal(false)
  const [search, setSearch] = createSignal('')
  const [ownSearch, setOwnSearch] = createSignal('')
  let api: GridApi<ScoreRow> | undefined
  let unitsApi: GridApi<UnitsRow> | undefined

  const units = createMemo(() => new Map((state.catalog()?.units ?? []).map(unit => [unit.id, unit])))
  const unitOf = (id: string): Unit | null => units().get(id) ?? null
  const info = createMemo(() => {
    const index = analysis()?.request.index
    return state.catalog()?.indices.find(({ code }) => code === index) ?? null
  })
  // The catalogue's edition stays the same object, the analysis brings a copy each time.
  const edition = createMemo(() => {
    const [index, request] = [info(), analysis()?.request]
    return index && request ? editionOf(index, request.year) : null
  })
  const tree = createMemo(() => {
    const now = edition()
    return now ? compileTree(now) : null
  })
  const ownUnit = createMemo(() => plan()?.info.ownUnit || null)
  const unit = createMemo(() => analysis()?.request.unit ?? '')
  /** An index of the plan's own: every unit of it is scored in the plan. */
  const scoresAll = createMemo(() => {
    const [id, catalog] = [edition()?.id, state.catalog()]
    return id !== undefined && catalog !== null && id in catalog.ranked
  })
  const isScored = createMemo(() => unit() !== '' && (scoresAll() || unit() === ownUnit()))
  const canWrite = createMemo(() => plan() !== null && !session.readOnly())
  const canEdit = createMemo(() => canWrite() && isScored())
  /** Where the scores of a node stand in the plan; null while nothing is in view. */
  const placeAt = (node: string, of = unit()) => {
    const [now, request] = [plan(), analysis()?.request]
    return now && request ? placeOf(now, of, { index: request.index, year: request.year, node }) : null
  }

  const rows = createMemo<readonly ScoreRow[]>(before => {
    const [now, compiled] = [analysis(), tree()]
    if (!now || !compiled || now.edition.id !== compiled.edition.id) return before
    return ownRows(
      { analysis: now, tree: compiled, plan: isScored() ? plan() : null, canEdit: canEdit() },
      before,
    )
  }, [])
  const rowOf = (id: string): ScoreRow | null => rows().find(row => row.id === id) ?? null
  const folding = createFolding(rows, rowOf, () => ownSearch().trim() !== '')
  /** What is searched is found wherever it is folded away. */
  const visible = createMemo(() => {
    if (ownSearch().trim() === '') return rows().filter(row => folding.hiddenUnder(row) === null)
    const textOf = (row: ScoreRow) =>
      [nodeCodeText(row.id), nameOf(row.spec.name), row.assessment?.explanation, row.assessment?.cause]
        .concat(evidenceText(row.assessment, { t, date }))
        .join(' ')
    return foundInTree(rows(), { idOf: row => row.id, parentOf: row => row.spec.parent, textOf }, ownSearch())
  })
  /** The row the panel speaks of: where the focus is or was last, else the index itself. */
  const chosen = createMemo(() => rowOf(focus()?.id ?? '') ?? rows()[0] ?? null)

  const isMarked = ({ id, column }: CellPlace): boolean => {
    const row = rowOf(id)
    const shown = columnOf(column)
    return row !== null && shown !== null && markOf(row, shown) !== null
  }
  const mayWrite = (of: string) => canWrite() && of !== '' && (scoresAll() || of === ownUnit())
  const author = () => ({ by: preferences.userName(), today: today(), language: language() })
  /** The grid of the tree, while it is on screen. */
  const grid = () => (api && !api.isDestroyed() ? api : undefined)
  const unitsGrid = () => (unitsApi && !unitsApi.isDestroyed() ? unitsApi : undefined)
  function focusCell({ id, column }: CellPlace, where: 'middle' | null = null): boolean {
    const now = grid()
    const position = now?.getRowNode(id)?.rowIndex ?? null
    if (!now || position === null) return false
    now.ensureIndexVisible(position, where)
    now.ensureColumnVisible(column)
    now.setFocusedCell(position, column)
    // The grid tells of it later, when the next key may have come.
    setFocus({ id, column })
    return true
  }

  return {
    analysis,
    info,
    edition,
    tree,
    stale: state.stale,
    fault: state.fault,
    catalog: state.catalog,
    plan,
    readOnly: session.readOnly,
    /** The unit in view; '' = none. */
    unit,
    ownUnit,
    isExample: () => plan()?.info.label === 'example',
    /** The plan holds scores of the unit in view: its own, or any of an index of the plan's own. */
    isScored,
    scoresAll,
    canEdit,
    /** Scores of all units may be typed, whichever is in view. */
    canEditAll: createMemo(() => canWrite() && scoresAll()),
    /** The cell of the plan that a figure of a unit is commented at; of the year in view where none is named. */
    cellAt(node: string, of: string, field: string, year?: number): CellAddress | null {
      const [now, request] = [plan(), analysis()?.request]
      if (!now || !request || of === '') return null
      return yearCell(now, of, { index: request.index, year: year ?? request.year, node }, field)
    },
    /** The unit has a cell for scores of the plan at a node: where they stand; null = it has none. */
    placeAt,
    /** The one stage that the table of all units shows; null = the best known of each cell. */
    stage: createMemo((): Stage | null => {
      const asked = query.get('stage')
      return asked !== undefined && scoresAll() && isStage(asked) ? asked : null
    }),
    setStage: (stage: Stage | null) => query.set({ stage }),
    unitOf,
    groupName: (group: { readonly region: string } | { readonly kind: Unit['kind'] }) => {
      if ('kind' in group) return t(`scores.unitKind.${group.kind}`)
      const region = state.catalog()?.regions.find(({ id }) => id === group.region)
      return region ? nameOf(region.name) : group.region
    },
    nameOfUnit: (id: string) => unitOf(id)?.name ?? id,
    part: createMemo((): Part => (query.get('part') === 'units' ? 'units' : 'own')),
    setPart: (part: Part) => query.set({ part: part === 'own' ? null : part }),
    search,
    setSearch,
    /** Words that are searched in the tree. */
    ownSearch,
    setOwnSearch,
    rows,
    rowOf,
    visible,
    ...folding,
    focus,
    chosen,
    panelOpen,
    setPanelOpen,
    evidenceAsked,
    askEvidence,
    /** Opens the panel at the evidence of a row. */
    editEvidence(id: string) {
      setFocus({ id, column: 'evidence' })
      setPanelOpen(true)
      askEvidence(true)
    },
    /** The cell whose reason or two values stand open beside it. */
    noted,
    closeNote: () => setNoted(null),
    isMarked,
    setFocus(place: CellPlace | null) {
      if (place) setFocus(place)
      setNoted(place && isMarked(place) ? place : null)
    },
    ready(next: GridApi<ScoreRow>) {
      api = next
    },
    api: grid,
    readyUnits(next: GridApi<UnitsRow>) {
      unitsApi = next
    },
    /** The grid of all units, while it is on screen. */
    unitsGrid,
    /** Where the user is in the grid of all units: unit and node. */
    unitsFocus,
    setUnitsFocus,
    /** Brings a cell of the grid of all units on screen, whatever leaves its row out. */
    goToUnit({ id, column }: CellPlace) {
      setSearch('')
      setTimeout(() => {
        const now = unitsGrid()
        if (now?.getRowNode(id)?.rowIndex == null) now?.setFilterModel(null)
        const position = now?.getRowNode(id)?.rowIndex ?? null
        if (!now || position === null) return
        unfoldColumn(now, column)
        now.ensureIndexVisible(position)
        now.ensureColumnVisible(column)
        now.setFocusedCell(position, column)
      })
    },
    focusCell,
    /** Brings a cell on screen, whatever folds it away. */
    goTo(place: CellPlace) {
      query.set({ part: null })
      folding.unfoldAll()
      setTimeout(() => focusCell(place) && setNoted(isMarked(place) ? place : null))
    },
    /** To the cell that the address names, once the node is there; it is named for one time only. */
    goToAsked() {
      const [node, column] = [query.get('node'), query.get('column')]
      if (node === undefined || rowOf(node) === null) return
      query.set({ node: null, column: null, part: null })
      folding.unfoldAll()
      const place = { id: node, column: columnOf(column ?? '') ?? 'self' }
      setTimeout(() => focusCell(place, 'middle') && setNoted(isMarked(place) ? place : null))
    },
    /**
     * Takes a typed text into the plan; null empties the field. The reason of a bad one opens beside its cell. `of` =
     * the unit, where it is not the one in view.
     */
    edit(id: string, field: keyof Assessment & string, typed: string | null, of = unit()) {
      const [now, place] = [plan(), placeAt(id, of)]
      if (!now || !place || !mayWrite(of)) return
      const edits = typedEdits(place, assessmentAt(now, place), field, typed, author())
      if (edits.length === 0) return
      const shown = columnOf(field) ?? 'evidence'
      const message = typed === null ? 'scores.message.clear' : 'scores.message.edit'
      session.commit(edits, t(message, { field: fieldName(shown), code: nodeCodeText(id) }))
      const marked = { id, column: field }
      // Enter goes down; what needs a look keeps the focus.
      if (of === unit() && field === shown && isMarked(marked))
        setTimeout(
          () => (grid()?.getEditingCells().length ?? 0) === 0 && focusCell(marked) && setNoted(marked),
        )
      else setNoted(null)
    },
    /** Takes a block of cells into the plan as one change; what is bad is marked in its cell. */
    editMany(inputs: readonly FieldInput[]) {
      const now = plan()
      const edits = inputs.flatMap(each => {
        const place = placeAt(each.node, each.unit)
        if (!now || !place || !mayWrite(each.unit ?? unit())) return []
        return inputEdits(place, assessmentAt(now, place), each, author())
      })
      if (edits.length > 0) session.commit(edits, t('scores.message.block'))
      setNoted(null)
    },
    setOwnUnit(unit: string) {
      session.commit(
        [{ collection: 'plan', id: PLAN_RECORD, field: 'ownUnit', to: unit }],
        t('scores.note.setOwnMessage', { unit: unitOf(unit)?.name ?? unit }),
      )
    },
    look: (unit: string) => view.set({ unit }),
    /** Opens the sheet of a unit. */
    openSheet: (unit: string) => query.set({ part: null, unit }),
    /** The unit `by` places on in the order of the index, for its sheet; null at the ends. */
    neighbour(by: number): string | null {
      const units = analysis()?.units ?? []
      return units[units.indexOf(unit()) + by] ?? null
    },
    show: (change: { index?: string; year?: number; unit?: string }) => view.set(change),
  }

  function fieldName(column: ScoreColumn): string {
    if (column === 'evidence' || column === 'cause') return t(`scores.column.${column}`)
    return t(`words.stage.${column}`)
  }
}
