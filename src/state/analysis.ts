import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Analysis, AnalysisFault, AnalysisRequest, Projection, Raise } from '../core/analysis/analysis'
import { type Catalog, editionOf } from '../core/edition/catalog'
import { isWithinBounds } from '../core/edition/check-edition'
import { ownScores } from '../core/plan/own-scores'
import type { Plan } from '../core/plan/plan'
import { liveRaises } from '../core/plan/raises'
import { err, type Result } from '../core/result'
import type { AnalysisState, View } from './app'
import { createLatest } from './latest'
import type { EnginePort } from './ports'

type Fault = AnalysisFault | { readonly kind: 'engine'; readonly message: string }

/** Asks the engine for what is in view. An edit never waits for it. */
export function createAnalysis(
  engine: EnginePort,
  plan: Accessor<Plan | null>,
  view: View,
  catalog: Accessor<Catalog | null>,
  catalogFault: Accessor<Fault | null>,
): AnalysisState {
  // By content, so that an edit elsewhere in the plan asks nothing.
  const request = createMemo(() => requestOf(plan(), view, catalog()), null, { equals: sameContent })
  const latest = createLatest<AnalysisRequest, Result<Analysis, Fault>>(request, asked =>
    answered(() => engine.analyse(asked)),
  )
  const analysis = createMemo<Analysis | null>(before => {
    const answer = latest.answer()
    return answer?.ok ? answer.value : before
  }, null)
  const raises = createMemo<readonly Raise[]>(() => raisesOf(plan(), view, catalog()), [], {
    equals: sameContent,
  })

  return {
    catalog,
    analysis,
    stale: latest.stale,
    fault: createMemo(() => {
      const answer = latest.answer()
      return catalogFault() ?? (answer && !answer.ok ? answer.error : null)
    }),
    liveRaises: raises,
    createProjection(further) {
      const question = createMemo(
        () => {
          const asked = request()
          return asked && { asked, raises: [...raises(), ...further()] }
        },
        null,
        { equals: sameContent },
      )
      const projected = createLatest<NonNullable<ReturnType<typeof question>>, Result<Projection, Fault>>(
        question,
        ({ asked, raises: all }) => answered(() => engine.project(asked, all)),
      )
      return createMemo<Projection | null>(before => {
        const answer = projected.answer()
        return answer?.ok ? answer.value : before
      }, null)
    },
  }
}

/** The engine's list of editions, asked for once. */
export function createCatalog(engine: Pick<EnginePort, 'catalog'>): {
  readonly catalog: Accessor<Catalog | null>
  readonly catalogFault: Accessor<Fault | null>
} {
  const [catalog, setCatalog] = createSignal<Catalog | null>(null)
  const [catalogFault, setCatalogFault] = createSignal<Fault | null>(null)
  void engine.catalog().then(
    found => setCatalog(found),
    error => setCatalogFault(engineFault(error)),
  )
  return { catalog, catalogFault }
}

function requestOf(plan: Plan | null, view: View, catalog: Catalog | null): AnalysisRequest | null {
  if (!catalog || !plan) return null
  const { index, year, unit, k } = { index: view.index(), year: view.year(), unit: view.unit(), k: view.k() }
  const info = catalog.indices.find(each => each.code === index)
  const own = ownScores(plan, (_, ofYear, code, score) => {
    const node = info && editionOf(info, ofYear)?.nodes.find(each => each.code === code)
    return !node || isWithinBounds(node, score)
  }).filter(score => score.index === index)
  return { index, year, unit, ownUnit: plan.info.ownUnit ?? '', k, ownScores: own }
}

/** Targets are the own unit's; another unit in view has none, nor has a plan of no real unit (an example). */
function raisesOf(plan: Plan | null, view: View, catalog: Catalog | null): readonly Raise[] {
  const info = catalog?.indices.find(each => each.code === view.index())
  const edition = info && editionOf(info, view.year())
  if (!plan || !edition || plan.info.ownUnit !== view.unit()) return []
  return liveRaises(plan, edition, view.year(), info.editions)
}

const sameContent = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const engineFault = (error: unknown): Fault => ({
  kind: 'engine',
  message: error instanceof Error ? error.message : String(error),
})

async function answered<Value>(
  ask: () => Promise<Result<Value, AnalysisFault>>,
): Promise<Result<Value, Fault>> {
  try {
    return await ask()
  } catch (error) {
    return err(engineFault(error))
  }
}
