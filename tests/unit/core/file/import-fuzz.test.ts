import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../src/core/canonical'
import { parsePlanFile, writePlanFile } from '../../../../src/core/file/plan-file'
import { opsOf, planOf } from '../../../../src/core/journal/fold'
import { mergeJournals } from '../../../../src/core/journal/merge'
import { COLLECTIONS, type CollectionName, PLAN_RECORD } from '../../../../src/core/plan/plan'
import { bytesOf, foldOf, opened, refusal, smallJournal, written } from '../../../support/plan-files'
import { editsOf, journalWith } from '../../../support/plans'
import { NAUGHTY, randomOf, spoiltText, spoiltValue } from '../../../support/spoil-json'

/** How many spoilt files are read; a campaign reads more. */
const RUNS = Number(process.env.IMPORT_RUNS ?? 20_000)
const SEED = Number(process.env.CAMPAIGN_SEED ?? 20_250_428)
/** Longest time one file may take, milliseconds. */
const HANG = 5_000

const conflicting = mergeJournals(
  journalWith(smallJournal, editsOf({ tasks: { t1: { title: 'Ba' } } }), 'b', Date.UTC(2025, 4, 1)),
  journalWith(smallJournal, editsOf({ tasks: { t1: { deleted: true } } }), 'c', Date.UTC(2025, 4, 2)),
).journal

describe('files spoilt at random', () => {
  it(
    'are refused, or come out of export and import as they went in; nothing hangs, no prototype changes',
    () => {
      const files = [
        readFileSync('tests/fixtures/plan-file.v1.json', 'utf8'),
        written(smallJournal),
        written(conflicting),
      ]
      const values = files.map(text => JSON.parse(text))
      const prototypes = [Object.prototype, Array.prototype, String.prototype].map(namesOf)
      let taken = 0
      for (let run = 0; run < RUNS; run++) {
        const seed = SEED * 1_000_003 + run
        const random = randomOf(seed)
        const position = run % files.length
        let text = files[position] as string
        if (random() < 0.75) {
          let value = values[position]
          for (let turns = 1 + Math.floor(random() * 3); turns > 0; turns--)
            value = spoiltValue(value, random)
          // A value that is the whole file no more has no text.
          text = JSON.stringify(value) ?? 'null'
        } else text = spoiltText(text, random)
        const begun = performance.now()
        if (isTaken(text, seed)) taken++
        if (performance.now() - begun > HANG) expect.fail(`hung, seed ${seed}`)
      }
      expect([Object.prototype, Array.prototype, String.prototype].map(namesOf)).toEqual(prototypes)
      expect(taken).toBeGreaterThan(RUNS / 20)
      expect(taken).toBeLessThan(RUNS)
    },
    60_000 + RUNS * 20,
  )
})

/** False = refused. What is taken is written, read and written again, and must not have changed. */
function isTaken(text: string, seed: number): boolean {
  const parsed = parsePlanFile(bytesOf(text))
  if (!parsed.ok) return false
  const { fold, journal, datasets, newer } = parsed.value
  if (newer) return true
  const out = writePlanFile(fold, journal, datasets)
  const again = parsePlanFile(bytesOf(out))
  if (!again.ok) return expect.fail(`not read back, seed ${seed}: ${JSON.stringify(again.error)}`)
  const { value } = again
  if (writePlanFile(value.fold, value.journal, value.datasets) !== out)
    expect.fail(`written otherwise the second time, seed ${seed}`)
  // The plan follows from the journal, so that letters are enough; `toEqual` would take most of the time.
  const before = canonicalJson(journal)
  if (canonicalJson(value.journal) !== before) expect.fail(`journal lost, seed ${seed}`)
  if (value.outside.length + value.quarantined.length > 0)
    expect.fail(`plan and journal differ, seed ${seed}`)
  return true
}

const namesOf = (prototype: object): readonly string[] => Object.getOwnPropertyNames(prototype)

describe('naughty texts', () => {
  const textFields = Object.entries(COLLECTIONS).flatMap(([collection, { shape }]) =>
    Object.entries(shape)
      .filter(([, schema]) => schema.safeParse('text').success)
      .map(([field, schema]) => [collection as CollectionName, field, schema] as const),
  )

  it('come back from a file as they were typed, in NFC, in every field that takes text', () => {
    expect(textFields.length).toBeGreaterThan(100)
    for (const naughty of NAUGHTY) {
      const typed = naughty.normalize('NFC')
      // References and values as typed may be shorter than texts.
      const fields = textFields.filter(([, , schema]) => schema.safeParse(typed).success)
      const edits = fields.map(([collection, field]) => ({
        ...{ collection, field, to: naughty },
        id: collection === 'plan' ? PLAN_RECORD : 'r1',
      }))
      const journal = journalWith([], edits)
      const text = written(journal)
      const again = opened(text)
      expect(writePlanFile(again.fold, again.journal)).toBe(text)
      expect(opsOf(again.fold, edits), JSON.stringify(naughty)).toEqual([])
      for (const [collection, field] of fields) {
        const id = collection === 'plan' ? PLAN_RECORD : 'r1'
        const shown: Readonly<Record<string, unknown>> | undefined = again.fold.shown.get(collection)?.get(id)
        if (shown?.[field] !== typed) expect.fail(`${collection}.${field} lost ${JSON.stringify(naughty)}`)
      }
      expect(planOf(again.fold)).toEqual(planOf(foldOf(journal)))
    }
  })
})

describe('JSON', () => {
  const withValue = (json: string) => written(smallJournal).replace('"progress":null', `"later":${json}`)

  it.each([
    ...[
      '0',
      '-0',
      '1e2',
      '1E+2',
      '1.5e-3',
      '123456789012345',
      '""',
      '"\\u0041"',
      '"\\/"',
      '"\\ud83d\\ude00"',
    ],
    ...[
      '[]',
      '[ ]',
      '{}',
      '[1\t,\r\n2]',
      '{"a":{"a":{"a":1}}}',
      'true',
      'null',
      '[[],{}]',
      '"\u2028"',
      '"\u007f"',
    ],
    ...['"\\u0000"', '{"":0}', '"e\\u0301"', '1e-999'],
  ])('holds %j', json => {
    const again = opened(withValue(json))
    const out = writePlanFile(again.fold, again.journal)
    expect(writePlanFile(opened(out).fold, opened(out).journal)).toBe(out)
  })

  it.each([
    ...[
      '',
      '01',
      '-',
      '+1',
      '.5',
      '1.',
      '1e',
      '0x1',
      '1_000',
      'NaN',
      'Infinity',
      '-Infinity',
      'True',
      'nul',
      'undefined',
    ],
    ...[
      "'a'",
      '"a',
      '"\\x41"',
      '"\\u00g0"',
      '"\t"',
      '"\n"',
      '[1,]',
      '[,1]',
      '[1 2]',
      '[1',
      '{"a":1,}',
      '{,}',
      '{a:1}',
    ],
    ...[
      '{"a"}',
      '{"a":}',
      '{1:1}',
      '[1]]',
      '{"a":1}}',
      '/* */1',
      '1//',
      '\ufeff1',
      '\u00a01',
      '"a""b"',
      '[\\n]',
      '*',
    ],
  ])('does not hold %j, and the line is named', json => {
    expect(refusal(withValue(json))).toMatchObject({ kind: 'not-json', line: expect.any(Number) })
  })
})
