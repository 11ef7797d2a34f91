import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextStamp, stampTime } from '../../../../src/core/journal/clock'

const MORNING = Date.UTC(2025, 3, 28, 9, 41, 0, 123)

describe('the hybrid logical clock', () => {
  test('writes milliseconds in UTC and a counter of four hex digits', () => {
    expect(nextStamp(null, MORNING)).toBe('2025-04-28T09:41:00.123Z-0000')
  })

  test('takes the machine clock where that is later than all that is known', () => {
    expect(nextStamp('2025-04-28T09:40:59.000Z-0007', MORNING)).toBe('2025-04-28T09:41:00.123Z-0000')
  })

  test('counts on within the same millisecond', () => {
    expect(nextStamp('2025-04-28T09:41:00.123Z-0000', MORNING)).toBe('2025-04-28T09:41:00.123Z-0001')
    expect(nextStamp('2025-04-28T09:41:00.123Z-00ff', MORNING)).toBe('2025-04-28T09:41:00.123Z-0100')
  })

  test('does not run backwards where the machine clock does', () => {
    expect(nextStamp('2025-04-28T12:00:00.000Z-0002', MORNING)).toBe('2025-04-28T12:00:00.000Z-0003')
  })

  test('takes the next millisecond when the counter is full', () => {
    expect(nextStamp('2025-04-28T12:00:00.000Z-ffff', MORNING)).toBe('2025-04-28T12:00:00.001Z-0000')
  })

  test('gives the time of a stamp back', () => {
    expect(stampTime('2025-04-28T09:41:00.123Z-0a0b')).toBe(MORNING)
  })

  test('is later by code unit than what it follows, at any machine clock', () => {
    const time = fc.integer({ min: -1e13, max: 9e14 })
    fc.assert(
      fc.property(fc.array(time, { minLength: 2 }), times => {
        let previous = nextStamp(null, times[0] ?? 0)
        for (const now of times.slice(1)) {
          const next = nextStamp(previous, Math.min(now, 253_402_300_000_000))
          expect(next > previous).toBe(true)
          expect(next).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}$/)
          previous = next
        }
      }),
    )
  })
})
