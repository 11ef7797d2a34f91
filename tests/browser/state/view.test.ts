import { createRoot, createSignal } from 'solid-js'
import { describe, expect, test } from 'vitest'
import type { Catalog } from '../../../src/core/edition/catalog'
import { emptyFold, foldChangesets, planOf } from '../../../src/core/journal/fold'
import type { Plan } from '../../../src/core/plan/plan'
import { createQuery } from '../../../src/state/query'
import { createView } from '../../../src/state/view'
import { journalOf, PLAN } from '../storage/scratch'
import { catalog } from './catalog'

const planWith = (info: Record<string, string>): Plan =>
  planOf(
    foldChangesets(
      emptyFold(PLAN),
      journalOf('seed', [
        Object.entries(info).map(([field, to]) => ({ collection: 'plan' as const, id: 'plan', field, to })),
      ]),
    ),
  )

function look(asked: Record<string, string>, plan: Plan | null = null, editions: Catalog | null = catalog) {
  return createRoot(() => {
    const [parameters, setParameters] = createSignal(asked)
    const query = createQuery()
    query.connect({
      get: key => parameters()[key],
      set: changes =>
        setParameters(
          Object.fromEntries(
            Object.entries({ ...parameters(), ...changes }).filter(
              (entry): entry is [string, string] => entry[1] !== null,
            ),
          ),
        ),
    })
    const view = createView(
      query,
      () => editions,
      () => plan,
    )
    const seen = () => [view.index(), view.year(), view.unit(), view.lens(), view.k()]
    return { view, seen, parameters }
  })
}

describe('view', () => {
  test('without a query shows the newest year with figures of PAPI', () => {
    expect(look({}).seen()).toEqual(['PAPI', 2024, '', 'rank', null])
  })

  test("a plan's own index and unit come before that", () => {
    expect(look({}, planWith({ index: 'PAR', ownUnit: 'quang-nam' })).seen()).toEqual([
      'PAR',
      2023,
      'quang-nam',
      'ratio',
      null,
    ])
  })

  test('no unit is taken for the own one of a plan that has none, and one that is asked for is shown', () => {
    const example = planWith({ index: 'PAPI', label: 'example' })
    expect(look({}, example).seen()[2]).toBe('')
    expect(look({ unit: 'an-giang' }, example).seen()[2]).toBe('an-giang')
  })

  test('an index that does not rank the own unit shows none', () => {
    expect(look({ index: 'DDCI' }, planWith({ ownUnit: 'an-giang' })).seen()[2]).toBe('')
  })

  test('the query comes before the plan', () => {
    const asked = { index: 'PAPI', year: '2018', unit: 'an-giang', lens: 'stake', k: '2' }
    expect(look(asked, planWith({ index: 'PAR', ownUnit: 'quang-nam' })).seen()).toEqual([
      'PAPI',
      2018,
      'an-giang',
      'stake',
      2,
    ])
  })

  test('a year that is open but not published can be asked for', () => {
    expect(look({ year: '2025' }).seen()[1]).toBe(2025)
  })

  test.each([
    [{ index: 'NONE', year: '1e9', unit: 'atlantis', lens: 'worst', k: '-1' }],
    [{ index: 'EMPTY', year: '2019', unit: '', lens: '__proto__', k: '0' }],
    [{ index: 'PAPI', year: '20.24', unit: 'quang nam', lens: '', k: '51' }],
  ])('what there is not falls back: %o', asked => {
    expect(look(asked).seen()).toEqual(['PAPI', 2024, '', 'rank', null])
  })

  test("an index of districts shows a district of the plan's own province", () => {
    expect(look({ index: 'DDCI', unit: 'an-giang' }, planWith({ ownUnit: 'quang-nam' })).seen()[2]).toBe(
      'tam-ky',
    )
  })

  test('before the editions are in nothing fails', () => {
    expect(look({ index: 'PAR', year: '2022' }, null, null).seen()).toEqual(['PAR', 2022, '', 'ratio', null])
  })

  test('setting changes only what is named and null takes it out of the query', () => {
    const { view, seen, parameters } = look({ index: 'PAPI', lens: 'best', page: '3' })
    view.set({ year: 2018, lens: 'fall', k: 3 })
    expect(seen()).toEqual(['PAPI', 2018, '', 'fall', 3])
    view.set({ k: null })
    expect(parameters()).toEqual({ index: 'PAPI', lens: 'fall', page: '3', year: '2018' })
  })
})
