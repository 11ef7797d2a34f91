import { createRoot, createSignal } from 'solid-js'
import { describe, expect, test, vi } from 'vitest'
import type { Analysis, AnalysisRequest, Projection, Raise } from '../../../src/core/analysis/analysis'
import type { Catalog } from '../../../src/core/edition/catalog'
import { emptyFold, foldChangesets, planOf } from '../../../src/core/journal/fold'
import type { Edit, Plan } from '../../../src/core/plan/plan'
import { createAnalysis, createCatalog } from '../../../src/state/analysis'
import type { EnginePort } from '../../../src/state/ports'
import { createQuery } from '../../../src/state/query'
import { createView } from '../../../src/state/view'
import { journalOf, PLAN, titleEdit } from '../storage/scratch'
import { catalog } from './catalog'

const edit = (collection: Edit['collection'], id: string, fields: Record<string, unknown>): Edit[] =>
  Object.entries(fields).map(([field, to]) => ({ collection, id, field, to }))
const planWith = (...edits: readonly Edit[]): Plan =>
  planOf(
    foldChangesets(
      emptyFold(PLAN),
      journalOf('seed', [[...edit('plan', 'plan', { ownUnit: 'quang-nam' }), ...edits]]),
    ),
  )

/** An engine that answers when it is told to, in any order. */
function createEngine() {
  const asked: { request: AnalysisRequest; answer(): void; refuse(): void }[] = []
  const projected: { request: AnalysisRequest; raises: readonly Raise[] }[] = []
  const engine: EnginePort = {
    adopt: async () => catalog,
    editionFiles: async () => [],
    shippedFile: async () => null,
    datasetsInUse: async () => [],
    analyse: request =>
      new Promise(resolve => {
        asked.push({
          request,
          answer: () => resolve({ ok: true, value: { request } as Analysis }),
          refuse: () => resolve({ ok: false, error: { kind: 'unknown-unit', unit: request.unit } }),
        })
      }),
    async project(request, raises) {
      projected.push({ request, raises })
      return { ok: true, value: { total: raises.length } as Projection }
    },
    parsePlanFile: async () => ({ ok: false, error: { kind: 'wrong-format', format: null } }),
    writePlanFile: () => Promise.reject(new Error('not asked here')),
    salvagePlanFile: async () => null,
    checkStored: () => Promise.reject(new Error('not asked here')),
    reconcile: () => Promise.reject(new Error('not asked here')),
  }
  return { engine, asked, projected }
}

function open(plan: Plan | null, asked: Record<string, string> = {}) {
  const { engine, ...seen } = createEngine()
  const [now, setPlan] = createSignal(plan)
  const [parameters, setParameters] = createSignal(asked)
  return createRoot(dispose => {
    const query = createQuery()
    query.connect({ get: key => parameters()[key], set: () => undefined })
    const view = createView(query, () => catalog, now)
    const analysis = createAnalysis(engine, now, view, {
      catalog: () => catalog,
      catalogFault: () => null,
      retryCatalog: async () => undefined,
    })
    return { ...seen, analysis, setPlan, setParameters, dispose }
  })
}

describe('analysis', () => {
  test('asks for what is in view with the own scores of that index', () => {
    const assessment = { index: 'PAPI', year: 2024, node: '0', self: 40, appraisal1: 41.5 }
    const { asked, dispose } = open(
      planWith(
        ...edit('assessments', 'a', assessment),
        ...edit('assessments', 'b', { ...assessment, index: 'PAR' }),
        ...edit('assessments', 'c', { ...assessment, year: 2021, self: 'about 40', appraisal1: null }),
      ),
      { k: '2' },
    )
    expect(asked.map(({ request }) => request)).toEqual([
      {
        ...{ index: 'PAPI', year: 2024, unit: 'quang-nam', ownUnit: 'quang-nam', k: 2 },
        ownScores: [{ index: 'PAPI', year: 2024, node: '0', score: 41.5, stage: 'appraisal1' }],
      },
    ])
    dispose()
  })

  test('asks nothing before a plan is open and nothing again for an edit that changes no figure', () => {
    const { asked, setPlan, dispose } = open(null)
    expect(asked).toHaveLength(0)
    setPlan(planWith())
    expect(asked).toHaveLength(1)
    setPlan(planWith(titleEdit('t1', 'Another title')))
    expect(asked).toHaveLength(1)
    dispose()
  })

  test('old figures stay, stale, until the new ones are in; an overtaken answer is dropped', async () => {
    const { analysis, asked, setParameters, dispose } = open(planWith())
    asked[0]?.answer()
    await vi.waitFor(() => expect(analysis.analysis()?.request.year).toBe(2024))
    expect(analysis.stale()).toBe(false)

    setParameters({ year: '2021' })
    setParameters({ year: '2018' })
    expect(analysis.stale()).toBe(true)
    expect(analysis.analysis()?.request.year).toBe(2024)
    asked[2]?.answer()
    await vi.waitFor(() => expect(analysis.analysis()?.request.year).toBe(2018))
    expect(analysis.stale()).toBe(false)
    asked[1]?.answer()
    await new Promise(resolve => setTimeout(resolve, 10))
    expect(analysis.analysis()?.request.year).toBe(2018)
    dispose()
  })

  test('a fault keeps the figures that were there and goes with the next answer', async () => {
    const { analysis, asked, setParameters, dispose } = open(planWith())
    asked[0]?.answer()
    await vi.waitFor(() => expect(analysis.analysis()).not.toBeNull())
    setParameters({ unit: 'an-giang' })
    asked[1]?.refuse()
    await vi.waitFor(() => expect(analysis.fault()).toEqual({ kind: 'unknown-unit', unit: 'an-giang' }))
    expect(analysis.analysis()?.request.unit).toBe('quang-nam')
    setParameters({})
    asked[2]?.answer()
    await vi.waitFor(() => expect(analysis.fault()).toBeNull())
    dispose()
  })

  test("projects the plan's live targets and then what is ticked, for the own unit only", async () => {
    const task = edit('tasks', 't1', { title: 'Cut procedures' })
    const target = { task: 't1', index: 'PAPI', edition: 'papi-2021', node: '0', year: 2025, score: 43 }
    const { analysis, projected, setParameters, dispose } = open(
      planWith(...task, ...edit('targets', 'g', target)),
    )
    const [ticked, setTicked] = createSignal<readonly Raise[]>([])
    const { projection, drop } = createRoot(end => ({
      projection: analysis.createProjection(ticked),
      drop: end,
    }))
    expect(analysis.liveRaises()).toEqual([{ node: '0', score: 43 }])
    await vi.waitFor(() => expect(projection()?.total).toBe(1))
    setTicked([{ node: '1', score: 5 }])
    await vi.waitFor(() => expect(projection()?.total).toBe(2))
    expect(projected.at(-1)?.raises).toEqual([
      { node: '0', score: 43 },
      { node: '1', score: 5 },
    ])
    setParameters({ unit: 'an-giang' })
    expect(analysis.liveRaises()).toEqual([])
    drop()
    dispose()
  })
})

describe('the list of editions', () => {
  test('is asked for again after a failure, once for several requests, and never once it is in', async () => {
    const asked: { answer(): void; refuse(): void }[] = []
    const adopt = () =>
      new Promise<Catalog>((resolve, reject) => {
        asked.push({ answer: () => resolve(catalog), refuse: () => reject(new Error('no network')) })
      })
    const { state, dispose } = createRoot(drop => ({
      state: createCatalog({ adopt }, () => []),
      dispose: drop,
    }))
    asked[0]?.refuse()
    await vi.waitFor(() => expect(state.catalogFault()).toEqual({ kind: 'engine', message: 'no network' }))
    expect(state.catalog()).toBeNull()

    const [once, twice] = [state.retryCatalog(), state.retryCatalog()]
    expect(asked).toHaveLength(2)
    asked[1]?.answer()
    await Promise.all([once, twice])
    expect(state.catalog()).toBe(catalog)
    expect(state.catalogFault()).toBeNull()
    await state.retryCatalog()
    expect(asked).toHaveLength(2)
    dispose()
  })
})
