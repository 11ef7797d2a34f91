import { afterEach, expect, test } from 'vitest'
import { createEngineClient, type EngineClient } from '../../../src/worker/client'

const clients: EngineClient[] = []
const start = (baseUrl: string): EngineClient => {
  const client = createEngineClient(baseUrl)
  clients.push(client)
  return client
}
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose()
})

const app = new URL('/', location.href).href
const request = {
  index: 'PAPI',
  year: 2024,
  unit: 'quang-nam',
  ownUnit: 'quang-nam',
  k: null,
  ownScores: [],
}

test('a question crosses to the worker and comes back with typed arrays and missing values intact', async () => {
  const engine = start(app)
  expect((await engine.catalog()).indices.length).toBeGreaterThanOrEqual(4)
  const analysis = await engine.analyse(request)
  if (!analysis.ok) throw new Error(analysis.error.kind)
  expect(analysis.value.columns[0]?.scores).toBeInstanceOf(Float64Array)
  expect(analysis.value.nodes[0]?.rank).toEqual({ kind: 'rank', rank: 55, n: 61, printed: false })
  expect([...(analysis.value.columns[0]?.scores ?? [])].filter(Number.isNaN)).toHaveLength(2)
  const projection = await engine.project(request, [{ node: 'PAPI.1.1', score: 1.868119 }])
  expect(projection.ok && projection.value.total).toBeCloseTo(42.00446, 6)
})

test('faults of a question come back as values', async () => {
  expect(await start(app).analyse({ ...request, year: 1999 })).toEqual({
    ok: false,
    error: { kind: 'unknown-year', index: 'PAPI', year: 1999 },
  })
})

test('a folder without editions rejects with a sentence that names the file', async () => {
  await expect(start(`${app}nowhere/`).catalog()).rejects.toThrow(/editions\/index\.json|not valid JSON/)
})

test('questions still open when it is disposed are rejected instead of waiting for ever, and so are later ones', async () => {
  const engine = start(app)
  const open = engine.catalog()
  engine.dispose()
  await expect(open).rejects.toThrow('The analysis worker was ended')
  await expect(engine.analyse(request)).rejects.toThrow('The analysis worker was ended')
})

test('a worker that breaks rejects open and later questions with its reason', async () => {
  const started: Worker[] = []
  const Original = globalThis.Worker
  globalThis.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      started.push(this)
    }
  }
  const engine = start(app)
  globalThis.Worker = Original
  const open = engine.catalog()
  started[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }))
  await expect(open).rejects.toThrow('The analysis worker stopped: out of memory')
  await expect(engine.analyse(request)).rejects.toThrow('out of memory')
})
