import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { GridSelection } from '../create-selection'
import { containsCell, type Range } from '../range'
import type { CellPosition } from '../view'
import { type FindQuery, hitsOf, hitTest, indexOfHit, nextHit, planReplace } from './find'
import { type FoldedPlaces, foldedPlaces, withFolded } from './folded-rows'

export type Find<Row> = ReturnType<typeof createFind<Row>>

/** What a replacement did, for the bar to say. */
interface Replaced {
  readonly written: number
  readonly skippedReadOnly: number
  readonly skippedSeenOnly: number
}

interface Hits {
  readonly cells: readonly CellPosition[]
  /** False while a large grid is still gone through. */
  readonly isDone: boolean
}

const NONE: Hits = { cells: [], isDone: true }
/** Milliseconds that one slice may take, so that no frame is lost. */
const SLICE = 8
/** Cells between two looks at the clock. */
const STRIDE = 256

/** Find and replace over all that the grid holds, whether it is on screen or not. Needs an owner. */
export function createFind<Row>(host: HTMLElement, selection: GridSelection<Row>) {
  const { api, sheet } = selection
  /** Rows that are folded away, as of the last search. */
  let folded: FoldedPlaces<Row> = new Map()
  const view = withFolded(selection.view, () => folded)
  const [mode, setMode] = createSignal<'closed' | 'find' | 'replace'>('closed')
  const [asked, setAsked] = createSignal(0)
  const [text, setText] = createSignal('')
  const [replacement, setReplacement] = createSignal('')
  const [exact, setExact] = createSignal(false)
  const [whole, setWhole] = createSignal(false)
  const [ranges, setRanges] = createSignal<readonly Range[] | null>(null)
  const [hits, setHits] = createSignal<Hits>(NONE)
  const [said, setSaid] = createSignal<Replaced | null>(null)
  /** Where to go as soon as the search has come so far. */
  let wanted: { from: CellPosition; back: boolean; inclusive: boolean } | null = null
  /** Words that are being typed are looked for from here. */
  let origin: CellPosition = { row: 0, column: 0 }

  const query = createMemo((): FindQuery | null => {
    const limits = ranges()
    return mode() === 'closed' || text() === ''
      ? null
      : { text: text(), whole: whole(), exact: exact(), ...(limits && { ranges: limits }) }
  })
  const isHit = createMemo(() => {
    const now = query()
    return now && hitTest(now, view, sheet)
  })
  const active = () => selection.selection()?.active ?? null

  let timer: ReturnType<typeof setTimeout> | undefined
  function search() {
    clearTimeout(timer)
    const now = query()
    if (!now) return void setHits(NONE)
    const cells: CellPosition[] = []
    // What a filter of columns leaves out is not looked for.
    const rows = api.isColumnFilterPresent() ? [] : (sheet.folded?.() ?? [])
    folded = foldedPlaces(rows, id => api.getRowNode(id)?.rowIndex ?? null)
    const all = hitsOf(now, view, sheet, folded.keys())
    const slice = () => {
      const end = performance.now() + SLICE
      do {
        for (let n = 0; n < STRIDE; n++) {
          const next = all.next()
          if (next.done) return tell(true)
          if (next.value) cells.push(next.value)
        }
      } while (performance.now() < end)
      tell(false)
      timer = setTimeout(slice)
    }
    const tell = (isDone: boolean) => {
      setHits({ cells: [...cells], isDone })
      arrive()
    }
    slice()
  }
  createEffect(on([query, selection.version], search))
  onCleanup(() => clearTimeout(timer))

  /** Goes to what is wanted; before the end of a search only to what lies ahead. */
  function arrive() {
    const { cells, isDone } = hits()
    if (!wanted) return
    const { from, back, inclusive } = wanted
    const last = cells.at(-1)
    const isAhead =
      !back &&
      last !== undefined &&
      (last.row > from.row || (last.row === from.row && last.column > from.column))
    if (!isDone && !isAhead) return
    wanted = null
    // Words that are nowhere lead back to where their typing began.
    const cell = nextHit(cells, from, back, inclusive) ?? (inclusive ? from : null)
    if (cell) show(cell)
  }
  /** Unfolds what hides the cell. */
  function show({ row, column }: CellPosition) {
    const hidden = folded.get(row)
    const found = (at: number) =>
      selection.goToFound({ row: at, column }, ranges() !== null, host.contains(document.activeElement))
    if (!hidden) return found(row)
    sheet.unfold?.(hidden.row)
    setTimeout(() => {
      const at = api.isDestroyed() ? null : (api.getRowNode(hidden.id)?.rowIndex ?? null)
      if (at !== null) found(at)
    })
  }
  function go(back: boolean) {
    wanted = { from: active() ?? { row: 0, column: -1 }, back, inclusive: false }
    arrive()
    origin = active() ?? origin
  }
  /** Something of the query changes: looked for anew, from where it began. */
  function changing(change: () => void) {
    setSaid(null)
    wanted = { from: origin, back: false, inclusive: true }
    change()
  }
  function replace(cells: readonly CellPosition[]) {
    const now = query()
    if (!now) return
    const plan = planReplace(now, replacement(), cells, view, sheet)
    if (plan.writes.length > 0) sheet.write(plan.writes, 'replace')
    setSaid({ ...plan, written: plan.writes.length })
  }

  return {
    mode,
    /** Reactive: another number each time the bar shall take the focus. */
    asked,
    text,
    replacement,
    exact,
    whole,
    /** Looked for inside the ranges that are or were selected. */
    isInRange: () => ranges() !== null,
    canBeInRange: () => selection.selection() !== null && (ranges() !== null || selection.isMany()),
    canReplace: sheet.canWrite,
    hits,
    said,
    /** Reactive; null = nothing is looked for. */
    isHit,
    /** Which of the hits the active cell is, from 0; −1 = none. */
    place: () => {
      const cell = active()
      return cell ? indexOfHit(hits().cells, cell) : -1
    },
    open(as: 'find' | 'replace') {
      if (mode() === 'closed') {
        setSaid(null)
        setRanges((selection.isMany() && selection.selection()?.ranges) || null)
        origin = active() ?? origin
      }
      setMode(as === 'replace' && sheet.canWrite() ? 'replace' : 'find')
      setAsked(before => before + 1)
    },
    close() {
      wanted = null
      setMode('closed')
      selection.focusActive()
    },
    setText: (value: string) => changing(() => setText(value)),
    setExact: (value: boolean) => changing(() => setExact(value)),
    setWhole: (value: boolean) => changing(() => setWhole(value)),
    setInRange: (value: boolean) =>
      changing(() => setRanges(value ? (selection.selection()?.ranges ?? null) : null)),
    setReplacement,
    next: () => go(false),
    previous: () => go(true),
    /** In the active cell where it is a hit, then on to the next; else only on. */
    replaceOne() {
      const cell = active()
      const limits = ranges()
      const isIn = cell && (!limits || limits.some(range => containsCell(range, cell)))
      if (cell && isIn && isHit()?.(cell)) replace([cell])
      go(false)
    },
    replaceAll() {
      if (hits().isDone) replace(hits().cells)
    },
  }
}
