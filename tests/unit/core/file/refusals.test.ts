import { describe, expect, it } from 'vitest'
import { bytesOf, opened, refusal, smallJournal, written } from '../../../support/plan-files'

interface RawFile {
  readonly plan: {
    id?: string
    readonly tasks: readonly Record<string, unknown>[]
    readonly agencies: Record<string, unknown>[]
  }
  readonly datasets: unknown[]
}

describe('parsePlanFile refuses', () => {
  const file: RawFile = JSON.parse(written(smallJournal))
  const changed = (change: (copy: RawFile) => void): string => {
    const copy = structuredClone(file)
    change(copy)
    return JSON.stringify(copy)
  }

  it('a file over 64 MB without looking into it', () => {
    expect(refusal(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual({
      kind: 'too-large',
      bytes: 67_108_865,
      max: 67_108_864,
    })
  })

  it('bytes that are no UTF-8, with the line', () => {
    const spoiled = bytesOf(written(smallJournal))
    const at = spoiled.indexOf(0xe1)
    spoiled[at + 1] = 0x41
    expect(refusal(spoiled)).toEqual({ kind: 'not-utf8', line: 3 })
    expect(refusal(new Uint8Array([0xff, 0xfe, 0x7b, 0]))).toEqual({ kind: 'not-utf8', line: 1 })
  })

  it('text that is not JSON or cut off, with the line', () => {
    expect(refusal('xin chào')).toEqual({ kind: 'not-json', truncated: false, line: 1, column: 1 })
    const text = written(smallJournal)
    const cut = text.slice(0, text.indexOf('"Hai"') + 3)
    expect(refusal(cut)).toMatchObject({ kind: 'not-json', truncated: true, line: 7 })
    expect(refusal(text.replace('"id":"t2",', '"id":"t2"'))).toMatchObject({
      kind: 'not-json',
      truncated: false,
      line: 7,
    })
    expect(refusal('')).toEqual({ kind: 'not-json', truncated: true, line: 1, column: 1 })
  })

  it('nesting deeper than 32, before it is parsed', () => {
    const deep = (levels: number) =>
      `{"format":"reformgrid-plan","x":${'['.repeat(levels)}${']'.repeat(levels)}}`
    expect(refusal(deep(32))).toEqual({ kind: 'too-deep', max: 32, line: 1, column: 64 })
    expect(refusal(deep(31)).kind).not.toBe('too-deep')
    expect(refusal('['.repeat(1_000_000))).toMatchObject({ kind: 'too-deep', column: 33 })
  })

  it('other formats and other kinds of file', () => {
    expect(refusal('{"type":"excalidraw"}')).toEqual({ kind: 'wrong-format', format: null })
    expect(refusal('{"format":"other"}')).toEqual({ kind: 'wrong-format', format: 'other' })
    expect(refusal('[1]')).toEqual({ kind: 'wrong-format', format: null })
    expect(refusal('null')).toEqual({ kind: 'wrong-format', format: null })
    expect(refusal(changed(copy => Object.assign(copy, { kind: 'parcel' })))).toEqual({
      kind: 'wrong-kind',
      found: 'parcel',
    })
  })

  it('a version that is no number, and names the envelope does not know', () => {
    const one = (path: string, kind: string) => ({ kind: 'faults', count: 1, faults: [{ kind, path }] })
    expect(refusal(changed(copy => Object.assign(copy, { version: '1' })))).toEqual(
      one('version', 'wrong-value'),
    )
    expect(refusal(changed(copy => Object.assign(copy, { extra: 1 })))).toEqual(one('extra', 'unknown-name'))
    expect(refusal(changed(copy => delete copy.plan.id))).toEqual(one('plan.id', 'missing'))
  })

  it('names that reach an object’s prototype, as name, id or in an op', () => {
    const text = JSON.stringify(file)
    expect(refusal(text.replace('"title":"Hai"', '"__proto__":{"x":1}'))).toEqual({
      kind: 'faults',
      count: 1,
      faults: [{ kind: 'forbidden-name', path: 'plan.tasks[1].__proto__', name: '__proto__' }],
    })
    expect(({} as { x?: number }).x).toBeUndefined()
    expect(refusal(text.replace('"id":"t2"', '"id":"constructor"'))).toMatchObject({
      faults: [{ kind: 'forbidden-name', path: 'plan.tasks[1].id', name: 'constructor' }],
    })
    expect(refusal(text.replace('["tasks","t2","title"', '["tasks","prototype","title"'))).toMatchObject({
      faults: [{ kind: 'forbidden-name', path: 'journal[0].ops[1]', name: 'prototype' }],
    })
    expect(refusal(text.replace('["tasks","t2","title"', '["tasks","t2","id"'))).toMatchObject({
      faults: [{ kind: 'forbidden-name', path: 'journal[0].ops[1]', name: 'id' }],
    })
  })

  it('ids that stand twice, also where they differ by normalisation only', () => {
    expect(refusal(changed(copy => Object.assign(copy.plan.tasks[1] ?? {}, { id: 't1' })))).toEqual({
      kind: 'faults',
      count: 1,
      faults: [{ kind: 'duplicate-id', path: 'plan.tasks[1].id', id: 't1' }],
    })
    const twice = changed(copy => copy.plan.agencies.push({ id: 'sở' }, { id: 'sở'.normalize('NFD') }))
    expect(refusal(twice)).toMatchObject({ faults: [{ kind: 'duplicate-id', path: 'plan.agencies[1].id' }] })
    const names = JSON.stringify(file).replace('"progress":null', `"sở":1,"${'sở'.normalize('NFD')}":2`)
    expect(refusal(names)).toMatchObject({
      faults: [{ kind: 'duplicate-name', path: 'plan.tasks[1].sở' }],
    })
  })

  it('numbers out of bounds', () => {
    const text = JSON.stringify(file)
    for (const number of ['1e999', '-1e999', '1e16'])
      expect(refusal(text.replace('"progress":null', `"progress":${number}`))).toEqual({
        kind: 'faults',
        count: 1,
        faults: [{ kind: 'number-out-of-range', path: 'plan.tasks[1].progress', limit: 1e15 }],
      })
  })

  it('lone surrogates', () => {
    expect(refusal(JSON.stringify(file).replace('"Hai"', '"\\ud800"'))).toEqual({
      kind: 'faults',
      count: 1,
      faults: [{ kind: 'lone-surrogate', path: 'plan.tasks[1].title' }],
    })
  })

  it('values a known field may not hold, in the plan and in the journal', () => {
    expect(
      refusal(changed(copy => Object.assign(copy.plan.tasks[0] ?? {}, { title: 5, progress: true }))),
    ).toMatchObject({
      count: 2,
      faults: [
        { kind: 'wrong-type', path: 'plan.tasks[0].title', expected: 'string' },
        { path: 'plan.tasks[0].progress' },
      ],
    })
    expect(
      refusal(changed(copy => Object.assign(copy.plan.tasks[0] ?? {}, { title: 'x'.repeat(20_001) }))),
    ).toMatchObject({
      faults: [{ kind: 'too-long', path: 'plan.tasks[0].title', limit: 20_000 }],
    })
    const op = JSON.stringify(file).replace(
      '["tasks","t2","title",null,"Hai"]',
      '["tasks","t2","title",null,[1]]',
    )
    expect(refusal(op)).toMatchObject({ faults: [{ kind: 'wrong-type', path: 'journal[0].ops[1][4]' }] })
    const element = JSON.stringify(file).replace(
      '"coordinating/a1",null,true',
      '"coordinating/a1",null,"yes"',
    )
    expect(refusal(element)).toMatchObject({ faults: [{ kind: 'wrong-type', path: 'journal[1].ops[1][4]' }] })
  })

  it('with the first 100 faults and the count of all', () => {
    const tasks = Array.from({ length: 150 }, (_, position) => ({ id: `x${position}`, title: position }))
    const fault = refusal(changed(copy => Object.assign(copy.plan, { tasks })))
    expect(fault).toMatchObject({ kind: 'faults', count: 150 })
    expect(fault.kind === 'faults' && fault.faults.length).toBe(100)
    expect(fault.kind === 'faults' && fault.faults[99]).toMatchObject({ path: 'plan.tasks[99].title' })
  })

  it('an embedded dataset that is not what its hash says', () => {
    const dataset = { edition: 'x', units: [], columns: [] }
    const text = changed(copy => copy.datasets.push({ edition: 'x', hash: '0'.repeat(64), dataset }))
    expect(refusal(text)).toMatchObject({ faults: [{ kind: 'wrong-hash', path: 'datasets[0].hash' }] })
    const known = changed(copy => copy.datasets.push({ edition: 'x', hash: '0'.repeat(64) }))
    expect(opened(known).datasets).toEqual([{ edition: 'x', hash: '0'.repeat(64) }])
  })
})
