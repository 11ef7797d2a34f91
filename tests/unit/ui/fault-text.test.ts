import { type BaseTemplateArgs, flatten } from '@solid-primitives/i18n'
import { expect, test } from 'vitest'
import {
  cellFaultText,
  fileFaultText,
  storageFaultText,
  targetFaultText,
} from '../../../src/ui/text/fault-text'
import { createFormat } from '../../../src/ui/text/format'
import { resolveText } from '../../../src/ui/text/resolve'
import type { TextKey } from '../../../src/ui/text/texts'
import { vi } from '../../../src/ui/text/vi'

const dictionary = flatten(vi)
const t = (key: TextKey, places?: BaseTemplateArgs) => resolveText(dictionary[key], places)
const text = { t, ...createFormat('vi') }

test('a day that does not exist is named with the length of its month', () => {
  const fault = {
    kind: 'no-such-day',
    day: 31,
    month: 11,
    year: 2025,
    daysInMonth: 30,
    nearest: '2025-11-30',
  } as const
  expect(cellFaultText(text, fault)).toBe('Không có ngày 31/11/2025. Tháng 11 có 30 ngày.')
})

test('numbers in a sentence are written as the language writes them', () => {
  expect(targetFaultText(text, { kind: 'above-max', limit: 3.33 })).toBe('Cao hơn điểm tối đa 3,33.')
  expect(fileFaultText(text, { kind: 'too-large', bytes: 67_108_865, max: 67_108_864 })).toBe(
    'Tệp 64,1 MB, lớn hơn mức 64 MB đọc được.',
  )
})

test('a refused file says how many faults it has and where the first one stands', () => {
  const faults = [{ kind: 'duplicate-id', path: 'plan.tasks[3].id', id: 't1' }] as const
  expect(fileFaultText(text, { kind: 'faults', faults, count: 120 })).toBe(
    'Tệp có 120 lỗi, không nhận gì từ tệp. Lỗi đầu tiên: plan.tasks[3].id: mã "t1" xuất hiện hai lần.',
  )
  expect(fileFaultText(text, { kind: 'not-json', truncated: true, line: 7, column: 12 })).toContain('dòng 7')
})

test('what a storage said itself is passed on', () => {
  expect(storageFaultText(t, { kind: 'unknown', message: 'disk I/O' })).toContain('disk I/O')
})
