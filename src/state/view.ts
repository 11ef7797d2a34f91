import { type Accessor, createMemo } from 'solid-js'
import { type Catalog, editionOf, type IndexInfo, unitsRankedBy } from '../core/edition/catalog'
import { type Edition, LENSES, type Lens } from '../core/edition/edition'
import type { Plan } from '../core/plan/plan'
import type { View } from './app'
import type { QueryPort } from './query'

/** The index a plan is opened with where it names none: the only one with ranks of all provinces for many years. */
const FIRST_INDEX = 'PAPI'
const MOST_LISTED = 50

/** What is looked at: the query where it names something there is, else what the plan and the editions suggest. */
export function createView(
  query: QueryPort,
  catalog: Accessor<Catalog | null>,
  plan: Accessor<Plan | null>,
): View {
  const info = createMemo(() => indexInView(catalog(), [query.get('index'), plan()?.info.index, FIRST_INDEX]))
  const year = createMemo(() => yearInView(info(), query.get('year')))
  const edition = createMemo(() => {
    const now = info()
    return now ? editionOf(now, year()) : null
  })
  const unit = createMemo(() => unitInView(catalog(), edition(), query.get('unit'), plan()?.info.ownUnit))
  return {
    index: createMemo(() => info()?.code ?? query.get('index') ?? FIRST_INDEX),
    year,
    unit,
    lens: createMemo(() => lensOf(query.get('lens')) ?? edition()?.defaultLens ?? 'ratio'),
    k: createMemo(() => wholeOf(query.get('k'), 1, MOST_LISTED)),
    set(change) {
      const changes: Record<string, string | null> = {}
      for (const [name, value] of Object.entries(change)) {
        if (value !== undefined) changes[name] = value === null ? null : String(value)
      }
      query.set(changes)
    },
  }
}

/** The first of the codes that has an edition, else the first index that has one. */
function indexInView(
  catalog: Catalog | null,
  codes: readonly (string | null | undefined)[],
): IndexInfo | null {
  const usable = (catalog?.indices ?? []).filter(info => info.editions.length > 0)
  for (const code of codes) {
    const found = usable.find(info => info.code === code)
    if (found) return found
  }
  return usable[0] ?? null
}

function yearInView(info: IndexInfo | null, asked: string | undefined): number {
  const year = wholeOf(asked, 1900, 2200)
  if (!info) return year ?? 0
  if (year !== null && editionOf(info, year)) return year
  return info.years.at(-1) ?? info.openYears[0] ?? info.editions.at(-1)?.years.at(-1) ?? 0
}

/** None where neither the query nor the plan names one: no unit is taken for the plan's own. */
function unitInView(
  catalog: Catalog | null,
  edition: Edition | null,
  asked: string | undefined,
  ownUnit: string | null | undefined,
): string {
  if (!catalog) return asked ?? ownUnit ?? ''
  const units = unitsRankedBy(catalog, edition)
  const found =
    units.find(unit => unit.id === asked) ??
    units.find(unit => unit.id === ownUnit) ??
    units.find(unit => unit.parent !== undefined && unit.parent === ownUnit)
  return found?.id ?? ''
}

const lensOf = (text: string | undefined): Lens | undefined => LENSES.find(lens => lens === text)

function wholeOf(text: string | undefined, least: number, most: number): number | null {
  const value = text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}
