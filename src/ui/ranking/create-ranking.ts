import { createMemo, createSignal } from 'solid-js'
import type { Unit } from '../../core/edition/unit'
import { foldText } from '../../core/fold-text'
import { useApp } from '../../state/context'
import { matches } from '../text/search'
import { useText } from '../text/texts'
import { comparedUnits, FIRST_COMPARISON } from './comparisons'
import { ALL, type Group, groupKey, groupsOf, isMember } from './groups'
import { levelsOf } from './levels'
import { type HeatBy, type RankingRow, rankingTable } from './table'

/** So many rows are always in sight. */
const FEW = 12

export type Ranking = ReturnType<typeof createRanking>

/** What the page knows and does: the table by level, heat and group, and the units it is compared with. */
export function createRanking() {
  const { session, view, analysis: state } = useApp()
  const { collator } = useText()
  const { analysis } = state
  const [wantedLevel, setLevel] = createSignal(1)
  const [heat, setHeat] = createSignal<HeatBy>('rank')
  const [wantedGroup, setGroup] = createSignal<Group>(ALL)
  const [wantedWithin, setWithin] = createSignal(false)
  const [query, setQuery] = createSignal('')
  const [comparison, setComparison] = createSignal(FIRST_COMPARISON)

  const units = createMemo(() => new Map((state.catalog()?.units ?? []).map(unit => [unit.id, unit])))
  const unitOf = (id: string): Unit | null => units().get(id) ?? null
  const ownUnit = createMemo(() => session.plan()?.info.ownUnit ?? null)
  const info = createMemo(() => {
    const index = analysis()?.request.index
    return state.catalog()?.indices.find(({ code }) => code === index) ?? null
  })

  const levels = createMemo(() => {
    const edition = analysis()?.edition
    return edition ? levelsOf(edition) : []
  })
  /** The wanted depth, else the deepest the edition has. */
  const level = createMemo(() => levels().findLast(depth => depth <= wantedLevel()) ?? levels()[0] ?? 0)
  const groups = createMemo(() => {
    const [catalog, now] = [state.catalog(), analysis()]
    return catalog && now ? groupsOf(catalog, now.units.map(unitOf)) : [ALL]
  })
  const group = createMemo(() => groups().find(each => groupKey(each) === groupKey(wantedGroup())) ?? ALL)
  const within = createMemo(() => wantedWithin() && group().kind !== 'all')

  const table = createMemo(() => {
    const now = analysis()
    if (!now) return null
    return rankingTable({
      analysis: now,
      level: level(),
      heat: heat(),
      group: group(),
      within: within(),
      ownUnit: ownUnit(),
      unitOf,
      compare: collator.compare,
    })
  })
  const rows = createMemo(() => table()?.rows ?? [])
  const isVisible = createMemo(() => {
    const [words, chosen] = [foldText(query().trim()), group()]
    if (words === '' && chosen.kind === 'all') return undefined
    return (row: RankingRow) =>
      isMember(chosen, row.unit) && matches([row.name, ...(row.unit?.aliases ?? [])].join(' '), words)
  })
  const compared = createMemo(() => {
    const now = analysis()
    return now ? comparedUnits(now, unitOf, comparison()) : []
  })

  return {
    analysis,
    info,
    /** Provinces are ranked: all of them are the country. */
    isCountry: () => analysis()?.edition.unitKind === 'province',
    stale: state.stale,
    fault: state.fault,
    plan: session.plan,
    ownUnit,
    unitOf,
    nameOfUnit: (id: string) => unitOf(id)?.name ?? id,
    levels,
    level,
    setLevel,
    heat,
    setHeat,
    groups,
    group,
    setGroup,
    within,
    setWithin,
    query,
    setQuery,
    table,
    rows,
    isVisible,
    /** Rows that stand above the others where these are many: the unit in view, then the plan's own. */
    pinned: createMemo(() =>
      rows().length <= FEW
        ? []
        : [...rows().filter(({ inView }) => inView), ...rows().filter(({ inView, own }) => own && !inView)],
    ),
    comparison,
    setComparison,
    compared,
    look(unit: string) {
      view.set({ unit })
    },
    show(year: number) {
      view.set({ year })
    },
  }
}
