import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { cellsCount } from './bands'
import { cellsIn, isEmptyCell } from './cells'
import type { GridSelection } from './create-selection'

/** What the status line says of several cells. */
export interface RangeFigures {
  /** Cells that are not empty. */
  readonly count: number
  /** Cells that have a number; without any there is no sum, mean, least or greatest. */
  readonly numbers: number
  readonly sum: number
  readonly min: number
  readonly max: number
  /** Most places after the point among the numbers, 4 at most. */
  readonly decimals: number
  /** False while a large selection is still gone through. */
  readonly isDone: boolean
}

const NONE: RangeFigures = {
  count: 0,
  numbers: 0,
  sum: 0,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
  decimals: 0,
  isDone: false,
}
const MOST_DECIMALS = 4
/** Milliseconds that one slice may take, so that no frame is lost. */
const SLICE = 8
/** Cells between two looks at the clock. */
const STRIDE = 256

/** Figures with one more cell. */
export function counted(before: RangeFigures, value: number | null): RangeFigures {
  const count = before.count + 1
  if (value === null || !Number.isFinite(value)) return { ...before, count }
  return {
    ...before,
    count,
    numbers: before.numbers + 1,
    sum: before.sum + value,
    min: Math.min(before.min, value),
    max: Math.max(before.max, value),
    decimals: Math.max(before.decimals, decimalsOf(value)),
  }
}

/** The figures of a selection of more than one cell, made in slices between the frames. Null = one cell or none. */
export function createRangeFigures<Row>(selection: GridSelection<Row>) {
  const [figures, setFigures] = createSignal<RangeFigures | null>(null)
  const { view, sheet } = selection
  let timer: ReturnType<typeof setTimeout> | undefined

  function begin() {
    clearTimeout(timer)
    const ranges = selection.selection()?.ranges ?? []
    if (cellsCount(ranges) < 2) return void setFigures(null)
    const cells = cellsIn(view, ranges)
    let sofar = NONE
    const slice = () => {
      const end = performance.now() + SLICE
      do {
        for (let n = 0; n < STRIDE; n++) {
          const next = cells.next()
          if (next.done) return void setFigures({ ...sofar, isDone: true })
          const { row, column } = next.value
          if (!isEmptyCell(sheet, row, column)) sofar = counted(sofar, sheet.numberOf(row, column))
        }
      } while (performance.now() < end)
      setFigures(sofar)
      timer = setTimeout(slice)
    }
    slice()
  }
  createEffect(on([selection.selection, selection.version], begin))
  onCleanup(() => clearTimeout(timer))
  return figures
}

function decimalsOf(value: number): number {
  for (let places = 0; places < MOST_DECIMALS; places++) {
    const scaled = value * 10 ** places
    if (Math.abs(scaled - Math.round(scaled)) < 1e-7) return places
  }
  return MOST_DECIMALS
}
