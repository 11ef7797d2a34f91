import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../../src/core/file/json-text'
import { migrate } from '../../../../src/core/file/migrations'
import { decodeUtf8 } from '../../../../src/core/file/utf8'

describe('parseJson', () => {
  const placeOf = (text: string) => {
    const parsed = parseJson(text, 32)
    return !parsed.ok && parsed.error.kind === 'not-json' ? [parsed.error.line, parsed.error.column] : null
  }

  it.each([
    ['{"a":1,}', [1, 8]],
    ['{"a" 1}', [1, 6]],
    ['{a:1}', [1, 2]],
    ['[1,\n 2\n 3]', [3, 2]],
    ['[01]', [1, 2]],
    ['[1.]', [1, 2]],
    ['[tru]', [1, 2]],
    ['{"a":"b\nc"}', [1, 8]],
    ['{"a":"\\x"}', [1, 7]],
    ['{}{}', [1, 3]],
    ['[1]]', [1, 4]],
    ['{"a":[1,{"b":2}', [1, 16]],
  ])('names the place where %j stops being JSON', (text, place) => {
    expect(placeOf(text)).toEqual(place)
  })

  it('calls a text truncated whose end alone is missing', () => {
    const truncated = (text: string) => {
      const parsed = parseJson(text, 32)
      return !parsed.ok && parsed.error.kind === 'not-json' && parsed.error.truncated
    }
    const whole = '{"a":[1,"x\\"y",true],\n"b":{"c":null}}\n'
    for (let length = 0; length < whole.trimEnd().length; length++) {
      // Half a word or a number's sign is not known to go on.
      if (/[a-z]$/.test(whole.slice(0, length)) && !whole.slice(0, length).endsWith('"x')) continue
      if (whole.slice(0, length).endsWith('\\')) continue
      expect([length, truncated(whole.slice(0, length))]).toEqual([length, true])
    }
    expect(parseJson(whole, 32).ok).toBe(true)
    expect(truncated('[1 2]')).toBe(false)
  })

  it('does not count brackets inside strings', () => {
    expect(parseJson(`["${'['.repeat(100)}\\"${'['.repeat(100)}"]`, 1).ok).toBe(true)
    expect(parseJson('[[1]]', 1)).toMatchObject({ error: { kind: 'too-deep', column: 2 } })
  })

  it('always has a place inside the text for what JSON.parse refuses', () => {
    const spoiled = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '{', ']', '\\', '\n', 'x', '0'),
    )
    fc.assert(
      fc.property(spoiled, ([json, at, sign]) => {
        const place = at % (json.length + 1)
        const text = json.slice(0, place) + sign + json.slice(place + 1)
        const parsed = parseJson(text, 1000)
        let sound = true
        try {
          JSON.parse(text)
        } catch {
          sound = false
        }
        expect(parsed.ok).toBe(sound)
        if (!parsed.ok && parsed.error.kind === 'not-json') {
          const { line, column } = parsed.error
          const lines = text.split('\n')
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
          // What stands before the place may still become JSON; a fault found too late would not.
          expect(column).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('decodeUtf8', () => {
  const fatal = new TextDecoder('utf-8', { fatal: true })
  const reference = (bytes: Uint8Array): string | null => {
    try {
      return fatal.decode(bytes)
    } catch {
      return null
    }
  }

  it('agrees with the platform’s fatal decoder on any bytes', () => {
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0xc3, 0xe1, 0xba, 0xbf, 0xed, 0xa0, 0x80, 0xf0, 0x9f, 0xf4, 0x8f, 0xef),
    )
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), bytes => {
        const decoded = decodeUtf8(Uint8Array.from(bytes))
        expect(decoded.ok ? decoded.value : null).toBe(reference(Uint8Array.from(bytes)))
      }),
      { numRuns: 2000 },
    )
  })

  it('decodes long texts over chunk borders', () => {
    const text = 'Cải cách 😀 hành chính\n'.repeat(3000)
    expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ ok: true, value: text })
  })

  it('names the line of the first bad byte', () => {
    expect(decodeUtf8(Uint8Array.from([0x0a, 0x0a, 0x41, 0xc0, 0x80]))).toEqual({
      ok: false,
      error: { kind: 'not-utf8', line: 3 },
    })
  })
})

describe('migrate', () => {
  const steps = [
    (file: object) => ({ ...file, second: true }),
    (file: object) => ({ ...file, third: 'second' in file }),
  ]

  it('takes an older file through every later step in order', () => {
    expect(migrate({ version: 1 }, 1, steps)).toEqual({ version: 3, second: true, third: true })
    expect(migrate({ version: 2 }, 2, steps)).toEqual({ version: 3, third: false })
  })

  it('leaves a file of the current version alone', () => {
    const file = { version: 3 }
    expect(migrate(file, 3, steps)).toBe(file)
    expect(migrate(file, 1)).toBe(file)
  })
})
