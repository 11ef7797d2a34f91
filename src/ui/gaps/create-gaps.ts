import { createEffect, createMemo, createSignal, on } from 'solid-js'
import type { NodeColumn, NodeView, Raise } from '../../core/analysis/analysis'
import { validateTarget } from '../../core/analysis/target'
import type { EditionNode, Lens } from '../../core/edition/edition'
import { coverage } from '../../core/plan/coverage'
import { useApp } from '../../state/context'
import { nodeCodeText } from '../common/node-code'
import { foundInTree } from '../grid/columns/found-in-tree'
import { useText } from '../text/texts'
import { coverageOf, NO_COVERAGE } from './coverage'
import { lensInUse } from './lens-in-use'
import { refer, type Tick, targetOf, usableReference } from './reference'
import { type GapRow, type Order, rowsOf } from './rows'
import { nodeTargets } from './targets'

/** One indicator with its place in the edition and its column. */
export interface Indicator {
  readonly spec: EditionNode
  readonly node: NodeView
  readonly column: NodeColumn
}

export type Gaps = ReturnType<typeof createGaps>

/** What the page knows and does: the rows by the lens in use, the ticks and what they would bring. */
export function createGaps() {
  const { session, view, analysis: state } = useApp()
  const { nameOf } = useText()
  const analysis = state.analysis
  const plan = session.plan
  const [order, setOrder] = createSignal<Order>('rank')
  const [open, setOpen] = createSignal<ReadonlySet<string>>(new Set())
  const [ticks, setTicks] = createSignal<ReadonlyMap<string, Tick>>(new Map())
  const [search, setSearch] = createSignal('')
  const [focus, setFocus] = createSignal<{ readonly id: string; readonly column: string } | null>(null)

  const lens = createMemo(() => {
    const now = analysis()
    return now && lensInUse(now, view.lens())
  })
  const indicators = createMemo(() => {
    const now = analysis()
    const found = new Map<string, Indicator>()
    if (!now) return found
    for (const [position, node] of now.nodes.entries()) {
      const [spec, column] = [now.edition.nodes[position], now.columns[position]]
      if (spec && column) found.set(node.code, { spec, node, column })
    }
    return found
  })
  /** Nodes listed in the grid when every component is open. */
  const listable = createMemo(() => new Set(analysis()?.components.flatMap(({ nodes }) => nodes) ?? []))
  const asOf = createMemo(() => plan()?.info.closingDate ?? new Date().toLocaleDateString('sv-SE'))
  const isOwn = createMemo(() => {
    const own = plan()?.info.ownUnit
    return Boolean(own) && analysis()?.request.unit === own
  })
  const canEdit = createMemo(() => plan() !== null && !session.readOnly() && isOwn())
  const editions = createMemo(
    () => state.catalog()?.indices.find(({ code }) => code === analysis()?.request.index)?.editions ?? [],
  )
  const targets = createMemo(() => {
    const [now, found] = [plan(), analysis()]
    return now && found && isOwn() ? nodeTargets(now, found.edition, found.request.year, editions()) : []
  })
  const cover = createMemo(() => {
    const [now, found] = [plan(), analysis()]
    return now && found ? coverage(now, found.request.index, asOf()) : null
  })

  /** Years of the sparklines, the same for every row, and those in which a new edition begins. */
  const slope = createMemo(() => {
    const now = analysis()
    return now?.slope.filter(({ year }) => year <= now.request.year) ?? []
  })
  const years = createMemo(() => slope().map(({ year }) => year))
  const breaks = createMemo(() =>
    slope()
      .filter(({ edition }, position) => position > 0 && edition !== slope()[position - 1]?.edition)
      .map(({ year }) => year),
  )

  const rows = createMemo(() => {
    const [now, open_] = [analysis(), open()]
    if (!now) return []
    const held = isOwn() ? plan() : null
    const { index, year } = now.request
    return rowsOf({
      analysis: now,
      lens: lens(),
      order: order(),
      open: open_,
      coverageOf: node =>
        held ? coverageOf(held, { index, year, node }, cover()?.get(node), targets()) : NO_COVERAGE,
    })
  })

  /** Id of a row → id of the head it stands under. */
  const groups = createMemo(() => {
    const under = new Map<string, string>()
    let group: string | null = null
    for (const row of rows()) {
      if (row.kind === 'group') group = row.id
      else if (group !== null) under.set(row.id, group)
    }
    return under
  })
  const found = createMemo(() => {
    if (search().trim() === '') return rows()
    const textOf = (row: GapRow) => {
      const words = [nodeCodeText(row.spec.code), nameOf(row.spec.name)]
      if (row.kind === 'group') return words.join(' ')
      const { agency, cause } = row.coverage
      return [...words, agency?.name, agency?.short, cause].join(' ')
    }
    return foundInTree(
      rows(),
      { idOf: row => row.id, parentOf: row => groups().get(row.id) ?? null, textOf },
      search(),
    )
  })

  // Ticks belong to one base: another index, year or unit starts with none.
  const base = createMemo(() => {
    const request = analysis()?.request
    return request ? `${request.index} ${request.year} ${request.unit}` : ''
  })
  createEffect(on(base, () => setTicks(new Map()), { defer: true }))

  const scoreOf = (code: string): number => {
    const [tick, found] = [ticks().get(code), indicators().get(code)]
    return tick && found ? targetOf(found.spec, found.node, tick) : Number.NaN
  }
  /** A typed score that cannot be a target brings nothing; the panel says why. */
  const raises = createMemo((): Raise[] =>
    [...ticks().keys()].flatMap(node => {
      const found = indicators().get(node)
      const checked = found && validateTarget(found.spec, scoreOf(node), found.node.score)
      return checked?.ok ? [{ node, score: checked.value.score }] : []
    }),
  )
  const projection = state.createProjection(() => (isOwn() ? raises() : []))

  const canTick = (code: string): boolean => {
    const found = indicators().get(code)
    return canEdit() && found !== undefined && !Number.isNaN(found.node.score)
  }
  const firstTick = (code: string): Tick => {
    const found = indicators().get(code)
    return refer(found ? usableReference(found.spec, found.node, 'mean') : 'typed')
  }

  return {
    analysis,
    stale: state.stale,
    fault: state.fault,
    plan,
    lens,
    setLens: (next: Lens) => view.set({ lens: next }),
    k: view.k,
    setK: (k: number | null) => view.set({ k }),
    order,
    setOrder,
    rows: found,
    groupOf: (id: string): string | null => groups().get(id) ?? null,
    search,
    setSearch,
    years,
    breaks,
    editions,
    indicators,
    listable,
    asOf,
    isOwn,
    canEdit,
    canTick,
    targets,
    projection,
    /** The cell that has the focus; of a head its row alone counts. */
    focus,
    setFocus,
    /** The row that has the focus. */
    focused: () => focus()?.id ?? null,
    /** Lists an indicator that the lens or the search leaves out. */
    show(code: string) {
      setSearch('')
      if (rows().some(({ id }) => id === code)) return
      const component = analysis()?.components.find(({ nodes }) => nodes.includes(code))
      if (component) setOpen(new Set([...open(), component.code]))
    },
    toggleOpen(code: string) {
      const next = new Set(open())
      if (!next.delete(code)) next.add(code)
      setOpen(next)
    },
    ticks,
    scoreOf,
    /** Year of the targets that are set here. */
    targetYear: () => (analysis()?.request.year ?? 0) + 1,
    /** Takes the ticks of the rows on screen; those of rows that are folded away stay. */
    setTicked(shown: ReadonlySet<string>) {
      const visible = new Set(found().map(({ id }) => id))
      const next = new Map([...ticks()].filter(([code]) => !visible.has(code) || shown.has(code)))
      for (const code of shown) if (canTick(code) && !next.has(code)) next.set(code, firstTick(code))
      setTicks(next)
    },
    setTick(code: string, next: Tick) {
      setTicks(new Map(ticks()).set(code, next))
    },
    untick(code: string) {
      setTicks(new Map([...ticks()].filter(([each]) => each !== code)))
    },
    clearTicks: () => setTicks(new Map()),
  }
}
