import { createMemo, createSignal, onCleanup } from 'solid-js'
import {
  addComment,
  type CellAddress,
  cellKey,
  cellOfComment,
  deleteComments,
  resolveThread,
  rewordComment,
  type Said,
  type Thread,
  threadsByCell,
} from '../../../core/plan/comments'
import type { Edit } from '../../../core/plan/plan'
import { useApp } from '../../../state/context'
import { type TextKey, useText } from '../../text/texts'
import { placeKey, watchComments } from './comment-marks'
import type { CommentSource, Place } from './comment-source'

/** How the note came: by the mouse above the cell, by its focus, or to be written into. */
type How = 'hover' | 'focus' | 'write'

export interface Opened {
  readonly place: Place
  readonly cell: CellAddress
  readonly how: How
}

/** What comments are whatever the rows. */
export type Comments = Omit<ReturnType<typeof createComments<unknown>>, 'api'>

const NONE: ReadonlyMap<string, readonly Thread[]> = new Map()
export const isOpen = ({ first }: Thread): boolean => first.resolved !== true

/** The comments of a page's cells: which there are, which stand open beside their cell, and what is said anew. */
export function createComments<Row>(source: CommentSource<Row>) {
  const { session, preferences } = useApp()
  const { t } = useText()
  const [opened, setOpened] = createSignal<Opened | null>(null)
  const [isListed, setListed] = createSignal(false)
  /** Typed and not yet said, by thread or cell: what a click elsewhere interrupts is not lost. */
  const drafts = new Map<string, string>()
  let focused: string | null = null

  const byCell = createMemo(() => {
    const plan = session.plan()
    return plan && plan.comments.size > 0 ? threadsByCell(plan) : NONE
  })
  const threadsOf = (cell: CellAddress) => byCell().get(cellKey(cell)) ?? []
  /** Every cell of the page that has comments. */
  const places = createMemo(() =>
    [...byCell().values()].flatMap(threads => {
      const place = threads[0] ? source.placeOf(cellOfComment(threads[0].first)) : null
      return place ? [{ place, threads }] : []
    }),
  )
  const marks = createMemo(
    () => new Map(places().map(({ place, threads }) => [placeKey(place), threads.some(isOpen)])),
  )
  const canWrite = () => session.plan() !== null && !session.readOnly()

  function show(place: Place, how: How) {
    const cell = source.cellOf(place)
    setOpened(cell && (how === 'write' || threadsOf(cell).length > 0) ? { place, cell, how } : null)
  }
  function commit(edits: readonly Edit[], message: TextKey) {
    const now = opened()
    if (edits.length === 0) return
    session.commit(edits, t(message, { cell: now ? source.nameOf(now.place) : '' }))
  }
  const author = () => ({ by: preferences.userName(), at: new Date().toISOString() })

  return {
    opened,
    /** The list of open threads is unfolded. */
    isListed,
    setListed,
    drafts,
    threadsOf,
    places,
    canWrite,
    nameOf: source.nameOf,
    api: source.api,
    positionOf(id: string): number | string {
      const seen = seenRow(source, id)
      return seen === null ? -1 : seen.isPinned ? `t-${seen.position}` : seen.position
    },
    goTo: source.goTo,
    isOwn: ({ by }: Said) => (by ?? '') === preferences.userName(),
    close: () => setOpened(null),
    /** Back to the cell, beside which its comments are still shown. */
    back() {
      const now = opened()
      if (!now) return
      show(now.place, 'focus')
      focusCell(source, now.place)
    },
    /** Shift+F2: a first comment, or an answer where there is one. */
    write(at?: Place) {
      const here = focusOf(source)
      const place = at ?? here
      if (here) focused = placeKey(here)
      if (!place) return
      source.closeOtherNote()
      show(place, 'write')
    },
    canComment: () => {
      const place = focusOf(source)
      return canWrite() && place !== null && source.cellOf(place) !== null
    },
    onFocus(place: Place | null) {
      // The grid tells of its focus later, when the note may be written into, or closed: only news count.
      const key = place && placeKey(place)
      const now = focusOf(source)
      if (key === focused || (place && now && placeKey(now) !== key)) return
      focused = key
      if (place && !source.hasOtherNote(place)) show(place, 'focus')
      else setOpened(null)
    },
    /** Marks the commented cells inside this element for as long as the component is there. */
    attach(host: HTMLElement) {
      onCleanup(() => setOpened(null))
      watchComments(host, marks, t('comments.has'), {
        over: place => opened()?.how !== 'write' && show(place, 'hover'),
        out: () => opened()?.how === 'hover' && setOpened(null),
      })
    },
    /** To the next cell with an open thread as they stand on screen, round the end. */
    step(by: 1 | -1) {
      const next = neighbour(source, places(), by)
      if (next) source.goTo(next)
    },

    add: (cell: CellAddress, text: string) =>
      commit(addComment(session.newId(), cell, text, author()), 'comments.message.add'),
    reply({ first }: Thread, text: string) {
      const edits = addComment(session.newId(), cellOfComment(first), text, author(), first.id)
      commit(edits, 'comments.message.reply')
    },
    reword: ({ id }: Said, text: string) => commit(rewordComment(id, text), 'comments.message.edit'),
    resolve: (thread: Thread, resolved: boolean) =>
      commit(
        resolveThread(thread, resolved),
        resolved ? 'comments.message.resolve' : 'comments.message.reopen',
      ),
    remove: (comments: readonly Said[]) => commit(deleteComments(comments), 'comments.message.delete'),
    /** Texts of one comment that did not see each other, the shown one first; one where there is no conflict. */
    textsOf({ id, text }: Said): readonly string[] {
      const conflict = session.plan()?.conflicts.get(JSON.stringify(['comments', id, 'text']))
      return conflict ? conflict.values.map(({ value }) => String(value ?? '')) : [text ?? '']
    },
  }
}

/** The cell that has the focus now: the grid knows before it tells the page. */
function focusOf<Row>(source: CommentSource<Row>): Place | null {
  const api = source.api()
  const cell = api?.getFocusedCell()
  if (!api || !cell) return source.focus()
  const { rowIndex, rowPinned, column } = cell
  const row = rowPinned === 'top' ? api.getPinnedTopRow(rowIndex) : api.getDisplayedRowAtIndex(rowIndex)
  return row?.id === undefined ? null : { id: row.id.replace(/^t-/, ''), column: column.getColId() }
}

function focusCell<Row>(source: CommentSource<Row>, { id, column }: Place) {
  const seen = seenRow(source, id)
  if (seen) source.api()?.setFocusedCell(seen.position, column, seen.isPinned ? 'top' : null)
}

/** Where a row is seen: among those kept in sight where the focus is there, or where it is scrolled away below. */
function seenRow<Row>(
  source: CommentSource<Row>,
  id: string,
): { readonly position: number; readonly isPinned: boolean } | null {
  const api = source.api()
  if (!api) return null
  const row = api.getRowNode(id)
  const position = row?.rowIndex ?? null
  const pinned = Array.from({ length: api.getPinnedTopRowCount() }, (_, n) => api.getPinnedTopRow(n)?.data)
  const above = row?.data === undefined ? -1 : pinned.indexOf(row.data)
  const isThere = position !== null && api.getRenderedNodes().some(({ id: each }) => each === id)
  if (above >= 0 && (!isThere || api.getFocusedCell()?.rowPinned === 'top'))
    return { position: above, isPinned: true }
  return position === null ? null : { position, isPinned: false }
}

/** The places that can be seen, in reading order; the one behind or before the focus. */
function neighbour<Row>(
  source: CommentSource<Row>,
  places: ReturnType<Comments['places']>,
  by: 1 | -1,
): Place | null {
  const api = source.api()
  if (!api) return null
  const columns = api.getAllDisplayedColumns().map(column => column.getColId())
  const spot = ({ id, column }: Place): number | null => {
    const row = api.getRowNode(id)?.rowIndex ?? null
    const at = columns.indexOf(column)
    return row === null || at < 0 ? null : row * columns.length + at
  }
  const here = focusOf(source)
  const from = (here && spot(here)) ?? -1
  const seen = places
    .filter(({ threads }) => threads.some(isOpen))
    .flatMap(({ place }) => {
      const at = spot(place)
      return at === null ? [] : [{ place, at }]
    })
    .sort((a, b) => (a.at - b.at) * by)
  return (seen.find(({ at }) => (at - from) * by > 0) ?? seen[0])?.place ?? null
}
