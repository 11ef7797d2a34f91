import { type Accessor, createMemo, createSignal } from 'solid-js'
import type {
  Analysis,
  AnalysisFault,
  AnalysisRequest,
  OwnScore,
  Projection,
  Raise,
} from '../core/analysis/analysis'
import { type Catalog, editionOf, type IndexInfo } from '../core/edition/catalog'
import { isWithinBounds } from '../core/edition/check-edition'
import type { EditionNode } from '../core/edition/edition'
import type { OwnDataset } from '../core/edition/own-dataset'
import { ownScores } from '../core/plan/own-scores'
import type { Plan } from '../core/plan/plan'
import { liveRaises } from '../core/plan/raises'
import { err, ok, type Result } from '../core/result'
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
  const asked = createMemo(
    () => {
      const known = catalog()
      const request = requestOf(plan(), view, known)
      return request && { request, catalog: known }
    },
    null,
    // The same question about other scores is another one.
    { equals: (a, b) => a?.catalog === b?.catalog && sameRequest(a?.request ?? null, b?.request ?? null) },
  )
  const latest = createLatest<NonNullable<ReturnType<typeof asked>>, Result<Analysis, Fault>>(
    asked,
    question => answered(() => engine.analyse(question.request)),
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
          const now = asked()
          return now && { now, raises: [...raises(), ...further()] }
        },
        null,
        { equals: (a, b) => a?.now === b?.now && sameContent(a?.raises, b?.raises) },
      )
      const projected = createLatest<NonNullable<ReturnType<typeof question>>, Result<Projection, Fault>>(
        question,
        ({ now, raises: all }) => answered(() => engine.project(now.request, all)),
      )
      return createMemo<Projection | null>(before => {
        const answer = projected.answer()
        return answer?.ok ? answer.value : before
      }, null)
    },
  }
}

/**
 * The engine's list of editions, with the datasets that the open plan has of its own: asked for at once, whenever
 * those are others, and again after a failure when told to. Until the answer is in, the list before it stays.
 */
export function createCatalog(
  engine: Pick<EnginePort, 'adopt'>,
  own: Accessor<readonly OwnDataset[]>,
): CatalogState {
  const [again, setAgain] = createSignal(0)
  const question = createMemo(() => ({ datasets: own(), again: again() }))
  let asking: Promise<unknown> = Promise.resolve()
  const latest = createLatest<ReturnType<typeof question>, Result<Catalog, EngineFault>>(
    question,
    ({ datasets }) => {
      const asked = engine.adopt(datasets).then(
        (found): Result<Catalog, EngineFault> => ok(found),
        (error: unknown) => err(engineFault(error)),
      )
      asking = asked
      return asked
    },
  )
  const catalog = createMemo<Catalog | null>(before => {
    const answer = latest.answer()
    return answer?.ok ? answer.value : before
  }, null)
  return {
    catalog,
    catalogFault: createMemo(() => {
      const answer = latest.answer()
      return answer && !answer.ok ? answer.error : null
    }),
    async retryCatalog() {
      if (!latest.stale() && !latest.answer()?.ok) setAgain(again() + 1)
      await asking
    },
  }
}

function requestOf(plan: Plan | null, view: View, catalog: Catalog | null): AnalysisRequest | null {
  if (!catalog || !plan) return null
  const { index, year, unit, k } = { index: view.index(), year: view.year(), unit: view.unit(), k: view.k() }
  const info = catalog.indices.find(each => each.code === index)
  const nodes = info ? nodesOf(info) : () => undefined
  const own = ownScores(plan, (of, ofYear, code, score) => {
    const node = of === index ? nodes(ofYear, code) : undefined
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

/** Looked up for every score of a plan, of which there may be thousands. */
function nodesOf(info: IndexInfo): (year: number, code: string) => EditionNode | undefined {
  const years = new Map<number, ReadonlyMap<string, EditionNode>>()
  return (year, code) => {
    const known = years.get(year) ?? new Map(editionOf(info, year)?.nodes.map(node => [node.code, node]))
    years.set(year, known)
    return known.get(code)
  }
}

/** Score by score: the text of thousands would take longer than the answer. */
function sameRequest(a: AnalysisRequest | null, b: AnalysisRequest | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.index === b.index &&
    a.year === b.year &&
    a.unit === b.unit &&
    a.ownUnit === b.ownUnit &&
    a.k === b.k &&
    a.ownScores.length === b.ownScores.length &&
    a.ownScores.every((score, at) => sameScore(score, b.ownScores[at]))
  )
}

const sameScore = (a: OwnScore, b: OwnScore | undefined): boolean =>
  a.score === b?.score &&
  a.node === b.node &&
  a.unit === b.unit &&
  a.stage === b.stage &&
  a.year === b.year &&
  a.index === b.index

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
