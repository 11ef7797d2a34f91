import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createEngine } from '../../../src/worker/engine'

const read = async (path: string): Promise<unknown> =>
  JSON.parse(readFileSync(new URL(`../../../public/${path}`, import.meta.url), 'utf8'))

const request = {
  index: 'PAPI',
  year: 2024,
  unit: 'quang-nam',
  ownUnit: 'quang-nam',
  k: null,
  ownScores: [],
}

test('answers the catalogue, an analysis and a projection from the shipped editions', async () => {
  const engine = createEngine(read)
  const catalog = await engine.catalog()
  expect(catalog.indices.map(info => info.code)).toEqual(
    expect.arrayContaining(['PAPI', 'PCI', 'PAR', 'SIPAS']),
  )
  const analysis = await engine.analyse(request)
  expect(analysis.ok && analysis.value.nodes[0]?.rank).toEqual({
    kind: 'rank',
    rank: 55,
    n: 61,
    printed: false,
  })
  const projection = await engine.project(request, [{ node: 'PAPI.1.1', score: 1.868119 }])
  expect(projection.ok && projection.value.total).toBeCloseTo(42.00446, 6)
})

test('can be sent to another thread whole', async () => {
  const analysis = await createEngine(read).analyse(request)
  expect(structuredClone(analysis)).toEqual(analysis)
})

test.each([
  [{ index: 'NONE' }, { kind: 'unknown-index', index: 'NONE' }],
  [{ year: 1999 }, { kind: 'unknown-year', index: 'PAPI', year: 1999 }],
  [{ unit: 'atlantis' }, { kind: 'unknown-unit', unit: 'atlantis' }],
])('answers %o with the fault', async (wrong, error) => {
  expect(await createEngine(read).analyse({ ...request, ...wrong })).toEqual({ ok: false, error })
})

test('reads every file once', async () => {
  const paths: string[] = []
  const engine = createEngine(path => {
    paths.push(path)
    return read(path)
  })
  await Promise.all([engine.catalog(), engine.analyse(request)])
  await engine.project(request, [])
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).toContain('editions/index.json')
})

test('names the file that is not usable, and tries again at the next question', async () => {
  let broken = true
  const engine = createEngine(async path =>
    broken && path.endsWith('papi-2021-2024.json') ? { edition: 1 } : read(path),
  )
  await expect(engine.catalog()).rejects.toThrow('editions/papi-2021-2024.json is not usable')
  broken = false
  expect((await engine.catalog()).indices.length).toBeGreaterThan(0)
})

test('passes on why a file could not be read', async () => {
  const engine = createEngine(async () => {
    throw new Error('/editions/index.json could not be read (404)')
  })
  await expect(engine.analyse(request)).rejects.toThrow('could not be read (404)')
})
