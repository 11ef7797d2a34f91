import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlanFile } from '../../../../src/core/file/plan-file'
import { salvagePlanFile } from '../../../../src/core/file/salvage'
import type { Changeset } from '../../../../src/core/journal/changeset'
import { emptyFold, foldChangesets, opsOf, planOf } from '../../../../src/core/journal/fold'
import { Template, templateToEdits } from '../../../../src/core/plan/template'
import { bytesOf, foldOf, smallJournal, written } from '../../../support/plan-files'
import { counter, editsOf, journalWith } from '../../../support/plans'

const threeActors = journalWith(
  journalWith(smallJournal, editsOf({ tasks: { t1: { title: 'Ba' } } }), 'b', Date.UTC(2025, 4, 1)),
  editsOf({ tasks: { t3: { title: 'Bốn' } } }),
  'a',
  Date.UTC(2025, 4, 2),
)
const template = Template.parse(JSON.parse(readFileSync('public/demo/tinh-a.json', 'utf8')))
const large = Array.from({ length: 60 }, (_, step) => step).reduce<readonly Changeset[]>(
  (journal, step) =>
    journalWith(
      journal,
      editsOf({ tasks: { [`x${step % 7}`]: { title: `Bước ${step}` } } }),
      `actor-${step % 4}`,
      Date.UTC(2025, 5, 1) + step * 1000,
    ),
  journalWith([], templateToEdits(template, 'vi', counter())),
)

const texts = (journal: readonly Changeset[]) => new Set(journal.map(changeset => JSON.stringify(changeset)))
/** Every changeset taken stands in the original journal, and all before it of its actor were taken. */
function expectWhole(taken: readonly Changeset[], original: readonly Changeset[]) {
  const known = texts(original)
  const seqs = new Map<string, number>()
  for (const changeset of taken) {
    expect(known.has(JSON.stringify(changeset))).toBe(true)
    expect(changeset.seq).toBe((seqs.get(changeset.actor) ?? 0) + 1)
    seqs.set(changeset.actor, changeset.seq)
  }
}
const shownPlan = (bytes: Uint8Array) => {
  const salvaged = salvagePlanFile(bytes)
  if (!salvaged) return null
  const ops = opsOf(salvaged.fold, salvaged.outside)
  const journal = journalWith(salvaged.journal, salvaged.outside, 'salvage', Date.UTC(2026, 0, 1))
  return { salvaged, ops, plan: planOf(foldChangesets(emptyFold('p'), journal)) }
}

describe('salvagePlanFile', () => {
  it('takes a sound file as it is', () => {
    const found = salvagePlanFile(bytesOf(written(threeActors)))
    expect(found).toMatchObject({ lost: 0, damaged: [], cut: false, outside: [], quarantined: [] })
    expect(texts(found?.journal ?? [])).toEqual(texts(threeActors))
    expect(found?.lines).toBe(8)
  })

  it('takes what stands whole before the cut, wherever a file is cut', () => {
    const text = written(threeActors)
    const bytes = bytesOf(text)
    // A line is whole with its last bracket; the comma behind it adds nothing.
    const ends = threeActors.map(({ hash }) => {
      const line = text.split('\n').find(each => each.includes(`"hash":"${hash}"`)) ?? ''
      return bytesOf(text.slice(0, text.indexOf(line)) + line.replace(/,$/, '')).length
    })
    for (let length = 0; length < bytes.length - 1; length++) {
      const found = salvagePlanFile(bytes.subarray(0, length))
      const whole = ends.filter(end => end <= length).length
      if ((found?.journal.length ?? 0) !== whole || (found?.quarantined.length ?? 0) > 0)
        throw new Error(`cut at ${length}: ${found?.journal.length} of ${whole} changesets`)
      expectWhole(found?.journal ?? [], threeActors)
    }
  }, 60_000)

  it('shows the whole plan of a file of which only the history is cut', () => {
    const text = written(threeActors)
    const cut = text.slice(0, text.indexOf('"journal":[') + 200)
    const found = shownPlan(bytesOf(cut))
    expect(found?.salvaged).toMatchObject({ cut: true, lost: 1, journal: [] })
    expect(found?.plan).toEqual(planOf(foldOf(threeActors)))
  })

  it('sets aside what follows on a lost line, and brings its values from the records', () => {
    const lines = written(threeActors).split('\n')
    const first = lines.findIndex(line => line.includes('"seq":1') && line.includes('"actor":"a"'))
    lines[first] = (lines[first] ?? '').replace('"ops":[', '"ops":{')
    const found = shownPlan(bytesOf(lines.join('\n')))
    expect(found?.salvaged.damaged).toEqual([first + 1])
    expect(found?.salvaged.quarantined.map(({ kind, changeset }) => [kind, changeset.seq])).toEqual([
      ['gap', 2],
      ['gap', 3],
    ])
    expect(found?.salvaged.journal.map(({ actor }) => actor)).toEqual(['b'])
    expect(found?.plan.tasks.get('t3')?.title).toBe('Bốn')
  })

  it('takes no changeset that was changed, though it reads well', () => {
    const text = written(threeActors).replace('"Một rõ"]', '"Một mờ"]')
    const found = salvagePlanFile(bytesOf(text))
    expect(found?.quarantined.map(({ kind, changeset }) => [kind, changeset.seq])).toEqual([
      ['hash', 2],
      ['gap', 3],
    ])
  })

  it('finds nothing in what is no plan file, a parcel or a newer one', () => {
    const text = written(threeActors)
    for (const other of [
      '',
      'no plan',
      '{"id":"t1","title":"x"}\n{"id":"t2"}',
      text.replace('"kind":"plan"', '"kind":"parcel"'),
      text.replace('"version":1', '"version":99'),
      text.replace('"format":"reformgrid-plan"', '"format":"other"'),
    ])
      expect(salvagePlanFile(bytesOf(other))).toBeNull()
  })

  it('lets no name of a section reach a prototype', () => {
    const text = `${written(smallJournal).slice(0, -1)}\n"__proto__":[\n{"id":"x","polluted":true}\n]`
    expect(salvagePlanFile(bytesOf(text))?.outside).toEqual([])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('never throws and never takes a torn changeset, whatever bytes are damaged', () => {
    const bytes = bytesOf(written(large))
    expect(parsePlanFile(bytes).ok).toBe(true)
    const spot = fc.record({
      at: fc.nat(bytes.length - 1),
      length: fc.integer({ min: 1, max: 3000 }),
      fill: fc.oneof(fc.constant(-1), fc.nat(255)),
    })
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 4 }), fc.nat(bytes.length), (spots, end) => {
        const damaged = bytes.slice(0, Math.max(end, 1))
        for (const { at, length, fill } of spots)
          for (let byte = at; byte < Math.min(at + length, damaged.length); byte++)
            damaged[byte] = fill === -1 ? (damaged[byte] ?? 0) ^ (1 << (byte % 8)) : fill
        expectWhole(salvagePlanFile(damaged)?.journal ?? [], large)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
