import { createMemo, createSignal } from 'solid-js'
import type { GlyphName } from '../../common/glyphs'
import { foldText, matches } from '../../text/search'

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

/** A list narrowed by typing without tones; arrows move the highlight. */
export function createPick({ options, addText, startText = '' }: PickSetup) {
  const [text, setText] = createSignal(startText)
  const [moved, setMoved] = createSignal<number | null>(null)
  const lines = createMemo((): readonly PickLine[] => {
    const typed = text().trim()
    const found = options()
      .filter(option => typed === '' || (option.key !== null && matches(option.search ?? option.text, typed)))
      .map(option => ({ option, pick: { kind: 'pick', key: option.key } satisfies Pick }))
    const known = options().some(option => foldText(option.text) === foldText(typed))
    if (!addText || typed === '' || known) return found
    const add = { kind: 'add', name: typed } satisfies Pick
    return [...found, { option: { key: typed, text: addText(typed) }, pick: add }]
  })
  /** Position of the highlighted line; −1 where nothing matches. */
  const active = createMemo(() => {
    const last = lines().length - 1
    const chosen = lines().findIndex(line => line.option.chosen)
    return Math.min(moved() ?? (text().trim() === '' ? chosen : 0), last)
  })
  /** True once the user has typed or moved: only then leaving the list changes anything. */
  const touched = () => moved() !== null || text().trim() !== ''
  return {
    text,
    lines,
    active,
    touched,
    activeLine: (): PickLine | undefined => lines()[active()],
    type(next: string) {
      setText(next)
      setMoved(null)
    },
    move(steps: number) {
      const count = lines().length
      if (count > 0) setMoved((active() + steps + count) % count)
    },
  }
}
export type PickList = ReturnType<typeof createPick>
