import { existsSync, readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { parsePlanFile, writePlanFile } from '../../../../src/core/file/plan-file'
import { PlanFileSchema } from '../../../../src/core/file/plan-file-schema'
import { planOf } from '../../../../src/core/journal/fold'

const FIXTURE = 'tests/fixtures/plan-file.v1.json'
const PUBLISHED = 'public/schema/plan-file.v1.schema.json'

import { mergeJournals } from '../../../../src/core/journal/merge'
import type { Edit } from '../../../../src/core/plan/plan'
import { foldOf, smallJournal } from '../../../support/plan-files'
import { editsOf, journalWith } from '../../../support/plans'

describe('the published JSON Schema', () => {
  const generated = {
    ...z.toJSONSchema(PlanFileSchema, { io: 'input', reused: 'ref' }),
    title: 'ReformGrid plan file, version 1',
  }

  it('is the one the program reads by (update with: npx vitest run -u)', async () => {
    expect(existsSync(PUBLISHED)).toBe(true)
    await expect(`${JSON.stringify(generated, null, 1)}\n`).toMatchFileSnapshot(`../../../../${PUBLISHED}`)
  })

  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(PUBLISHED, 'utf8')))

  it('finds a real export valid', () => {
    validate(JSON.parse(readFileSync(FIXTURE, 'utf8')))
    expect(validate.errors).toBeNull()
  })

  it('finds an export valid with conflicts, a delete, an undecided list and fields and collections of later versions', () => {
    const grown = (day: number, actor: string, fields: object) =>
      journalWith(smallJournal, editsOf({ tasks: fields as never }), actor, Date.UTC(2025, 5, day))
    const later = [
      { collection: 'risks', id: 'r1', field: 'level', to: { high: [1, null] } },
    ] as unknown as Edit[]
    const copies = [
      grown(1, 'b', { t1: { title: 'Ba', mood: { deep: true } }, t2: { deleted: true } }),
      grown(2, 'c', { t1: { title: 'Bốn', 'coordinating/a1': null }, t2: { progress: 'gần xong' } }),
      journalWith(smallJournal, later, 'd', Date.UTC(2025, 5, 3)),
    ]
    const { journal } = mergeJournals(copies.flat(), [])
    const text = writePlanFile(foldOf(journal), journal)
    expect(text).toContain('"conflict":')
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  })

  it.each([
    ['another format', { format: 'other' }],
    ['another version', { version: 2 }],
    ['a name the envelope does not know', { extra: 1 }],
    ['a plan without id', { plan: { tasks: [] } }],
    ['a title that is a number', { plan: { id: 'p', tasks: [{ id: 't', title: 5 }] } }],
    ['a journal of anything else', { journal: [{}] }],
  ])('finds %s invalid', (_, change) => {
    expect(validate({ ...JSON.parse(readFileSync(FIXTURE, 'utf8')), ...change })).toBe(false)
  })
})

describe('the plan file of version 1 kept for good', () => {
  it('opens with its plan, its conflict and its history, and is written back the same', () => {
    const text = readFileSync(FIXTURE, 'utf8')
    const parsed = parsePlanFile(new TextEncoder().encode(text))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    const { fold, journal, outside, quarantined, newer } = parsed.value
    expect({ outside, quarantined, newer }).toEqual({ outside: [], quarantined: [], newer: false })
    const plan = planOf(fold)
    expect(plan.info).toMatchObject({ title: 'Kế hoạch mẫu', ownUnit: 'quang-nam' })
    expect([...plan.tasks.keys()]).toEqual(['t1', 't2'])
    expect(plan.tasks.get('t1')).toMatchObject({ deadline: '2025-07-31', coordinating: { a1: true } })
    expect(
      [...plan.conflicts.values()].map(({ id, field, values }) => [
        id,
        field,
        values.map(({ value }) => value),
      ]),
    ).toEqual([['t1', 'deadline', ['2025-07-31', '2025-06-30']]])
    expect(journal.length).toBe(4)
    expect(writePlanFile(fold, journal)).toBe(text)
  })
})
