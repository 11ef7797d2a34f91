import { expect, test } from 'vitest'
import { validateTarget } from '../../../../src/core/analysis/target'
import { analysed, nodeOf } from './shipped'
import { node } from './small-edition'

const papi = analysed('PAPI', 2024)
const leaf = papi.edition.nodes.find(one => one.code === 'PAPI.1.1') ?? node('?', null)
const present = nodeOf(papi, 'PAPI.1.1').score

test.each([
  [2.51, { kind: 'above-max', limit: 2.5 }],
  [0.86, { kind: 'below-present', limit: 0.868119 }],
  [0.1, { kind: 'below-min', limit: 0.25 }],
  [Number.NaN, { kind: 'not-a-number' }],
  [Number.POSITIVE_INFINITY, { kind: 'not-a-number' }],
])('refuses %f with its reason', (score, error) => {
  expect(validateTarget(leaf, score, present)).toEqual({ ok: false, error })
})

test.each([2.5, 1.2, 0.868119])('takes %f', score => {
  expect(validateTarget(leaf, score, present)).toEqual({ ok: true, value: { score, unknownMax: false } })
})

test('says that an unknown maximum could not be checked', () => {
  const area = analysed('PAR', 2023).edition.nodes.find(one => one.code === 'PAR.3') ?? leaf
  expect(validateTarget(area, 40, 10.68)).toEqual({ ok: true, value: { score: 40, unknownMax: true } })
})

test('takes any score inside the range where no present score is known', () => {
  expect(validateTarget(leaf, 0.3, Number.NaN).ok).toBe(true)
})

test('refuses a higher score where low is better', () => {
  const time = node('T.1', 'T', { better: 'low' })
  expect(validateTarget(time, 6, 5)).toEqual({ ok: false, error: { kind: 'below-present', limit: 5 } })
  expect(validateTarget(time, 4, 5).ok).toBe(true)
})
