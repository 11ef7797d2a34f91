import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Analysis, AnalysisFault, AnalysisRequest, Projection, Raise } from '../core/analysis/analysis'
import { type Catalog, editionOf } from '../core/edition/catalog'
import { isWithinBounds } from '../core/edition/check-edition'
import { ownScores } from '../core/plan/own-scores'
import type { Plan } from '../core/plan/plan'
import { liveRaises } from '../core/plan/raises'
import { err, type Result } from '../core/result'
import type { AnalysisState, CatalogState, View } from './app'
import { createLatest } from './latest'
import type { EnginePort } from './ports'

type EngineFault = { readonly kind: 'engine'; readonly message: string }
type Fault = AnalysisFault | EngineFault

/** Asks the engine for what is in view. An edit never waits for it. */
export function createAnalysis(
  engine: EnginePort,
  plan: Accessor<Plan | null>,
  view: View,
  { catalog, catalogFault, retryCatalog }: CatalogState,
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
    catalogFault,
    retryCatalog,
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

/** The engine's list of editions: asked for at once, and again after a failure when told to. */
export function createCatalog(engine: Pick<EnginePort, 'catalog'>): CatalogState {
  const [catalog, setCatalog] = createSignal<Catalog | null>(null)
  const [catalogFault, setCatalogFault] = createSignal<EngineFault | null>(null)
  const ask = async () => {
    try {
      setCatalog(await engine.catalog())
      setCatalogFault(null)
    } catch (error) {
      setCatalogFault(engineFault(error))
    }
  }
  let asking: Promise<void> | null = null
  const retryCatalog = (): Promise<void> => {
    if (catalog()) return Promise.resolve()
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }
  void retryCatalog()
  return { catalog, catalogFault, retryCatalog }
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

const engineFault = (error: unknown): EngineFault => ({
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
