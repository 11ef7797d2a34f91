import { expect, test } from 'vitest'
import { planFileName } from '../../../src/state/file-name'

test('a Vietnamese title becomes a file name without tones', () => {
  expect(planFileName('Kế hoạch cải cách hành chính tỉnh Quảng Nam (đợt 2)')).toBe(
    'ke-hoach-cai-cach-hanh-chinh-tinh-quang-nam-dot-2.plan.json',
  )
})

test('decomposed and composed spellings give the same name', () => {
  expect(planFileName('Đà Nẵng'.normalize('NFD'))).toBe('da-nang.plan.json')
})

test('a title without letters is called plan', () => {
  expect(planFileName(' … ')).toBe('plan.plan.json')
})

test('a long title is cut without a hyphen at its end', () => {
  expect(planFileName(`${'a'.repeat(79)} b`)).toBe(`${'a'.repeat(79)}.plan.json`)
})
