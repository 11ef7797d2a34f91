import { createMemo, createSignal } from 'solid-js'
import { foldText } from '../../../core/fold-text'
import type { GlyphName } from '../../common/glyphs'
import { matches } from '../../text/search'

/** One line of a list to choose from; key null empties the cell. */
export interface PickOption {
  readonly key: string | null
  readonly text: string
  readonly hint?: string | undefined
  /** Further spellings to find it by. */
  readonly search?: string | undefined
  readonly glyph?: GlyphName | undefined
  readonly chosen?: boolean | undefined
}

/** What was chosen: an option, or a name that is not in the list yet. */
export type Pick =
  | { readonly kind: 'pick'; readonly key: string | null }
  | { readonly kind: 'add'; readonly name: string }

export interface PickLine {
  readonly option: PickOption
  readonly pick: Pick
}

export interface PickSetup {
  options(): readonly PickOption[]
  /** Words for taking a typed name as a new record; without it only what is listed can be chosen. */
  addText?: ((name: string) => string) | undefined
  /** What was typed to open the list. */
  startText?: string | undefined
}

/**
 * A list narrowed by typing without tones; arrows move the highlight. In a list that can grow only a clear match is
 * highlighted by itself: neither the first of several nor a new record is taken unless the user goes there.
 */
export function createPick({ options, addText, startText = '' }: PickSetup) {
  const [text, setText] = createSignal(startText)
  const [moved, setMoved] = createSignal<number | null>(null)
  const found = createMemo(() => {
    const typed = text().trim()
    if (typed === '') return options().map(option => ({ option, nearness: 0 }))
    return options()
      .filter(option => option.key !== null && matches(option.search ?? option.text, typed))
      .map(option => ({ option, nearness: nearnessOf(option, typed) }))
      .sort((a, b) => a.nearness - b.nearness)
  })
  const lines = createMemo((): readonly PickLine[] => {
    const typed = text().trim()
    const picks = found().map(({ option }) => ({
      option,
      pick: { kind: 'pick', key: option.key } satisfies Pick,
    }))
    const known = options().some(option => foldText(option.text) === foldText(typed))
    if (!addText || typed === '' || known) return picks
    const add = { kind: 'add', name: typed } satisfies Pick
    return [...picks, { option: { key: typed, text: addText(typed) }, pick: add }]
  })
  /** What the text alone stands for. */
  const meant = () => {
    if (text().trim() === '') return lines().findIndex(line => line.option.chosen)
    const [first, second] = found()
    const isClear = !addText || !second || (first && first.nearness < second.nearness)
    return first && isClear ? 0 : -1
  }
  /** Position of the highlighted line; −1 = none. */
  const active = createMemo(() => Math.min(moved() ?? meant(), lines().length - 1))
  return {
    text,
    lines,
    active,
    /** True once the user has typed or moved: only then leaving the list changes anything. */
    touched: () => moved() !== null || text().trim() !== '',
    /** A name was typed that stands for no one line: what is meant must be chosen or typed further. */
    isOpenQuestion: () => addText !== undefined && text().trim() !== '' && active() < 0,
    activeLine: (): PickLine | undefined => lines()[active()],
    type(next: string) {
      setText(next)
      setMoved(null)
    },
    move(steps: number) {
      const count = lines().length
      const from = active() < 0 && steps < 0 ? count : active()
      if (count > 0) setMoved((from + steps + count) % count)
    },
  }
}
export type PickList = ReturnType<typeof createPick>

/** 0 = the name itself, 1 = its beginning, 2 = beginnings of its words, 3 = somewhere in what it is found by. */
function nearnessOf({ text, hint }: PickOption, typed: string): number {
  const wanted = foldText(typed)
  const names = [text, hint ?? ''].map(foldText)
  if (names.includes(wanted)) return 0
  if (names.some(name => name.startsWith(wanted))) return 1
  const words = names.flatMap(name => name.split(/\s+/))
  return wanted.split(/\s+/).every(part => words.some(word => word.startsWith(part))) ? 2 : 3
}
