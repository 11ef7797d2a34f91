import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlanFile } from '../../../../src/core/file/plan-file'
import { redactPlan } from '../../../../src/core/file/redact'
import { planOf } from '../../../../src/core/journal/fold'
import { bytesOf, foldOf, opened } from '../../../support/plan-files'
import { editsOf, journalWith } from '../../../support/plans'

const made = (records: Parameters<typeof editsOf>[0], authors: readonly string[] = []) =>
  redactPlan(foldOf(journalWith([], editsOf(records))), authors, 'public-1')

const RECORDS = {
  plan: { plan: { title: 'Kế hoạch', note: 'Ghi chú riêng', ownUnit: 'quang-nam' } },
  agencies: { so: { name: 'Sở Nội vụ', head: 'p1' }, vp: { name: 'Văn phòng', successor: 'so' } },
  people: {
    p1: { name: 'Nguyễn Thị Bảo', aliases: 'chị Bảo Nguyễn; Bảo NV' },
    p2: { name: 'Trần Văn Cần', agency: 'so' },
  },
  tasks: {
    x: {
      ...{ title: 'Rà soát thủ tục', leadAgency: 'so', officer: 'p2', head: 'Lê Dung', notes: 'Chậm' },
      ...{ result: 'Do NGUYỄN THỊ  BẢO trình, ông Lê Dung ký', 'coordinating/vp': true, progress: 40 },
    },
  },
  targets: { g: { task: 'x', node: '1.2', year: 2026, score: 7.5, note: 'khó đạt' } },
  assessments: { a: { index: 'PAR', node: '1', self: 3, selfBy: 'Phạm Em', cause: 'thiếu người' } },
  checkIns: { c: { task: 'x', by: 'Trần Văn Cần', note: 'trễ' } },
} as const

describe('a plan for publication', () => {
  it('keeps tasks, targets and agencies, with what ties them, under new ids', () => {
    const file = opened(made(RECORDS).text)
    expect(file).toMatchObject({ planId: 'public-1', redacted: true, newer: false, journal: [], outside: [] })
    const plan = planOf(file.fold)
    const [task] = plan.tasks.values()
    const agencies = [...plan.agencies.values()]
    expect(agencies.map(({ name }) => name)).toEqual(['Sở Nội vụ', 'Văn phòng'])
    expect(task?.leadAgency).toBe(agencies[0]?.id)
    expect(Object.keys(task?.coordinating ?? {})).toEqual([agencies[1]?.id])
    expect(agencies[1]?.successor).toBe(agencies[0]?.id)
    expect([...plan.targets.values()]).toMatchObject([{ task: task?.id, score: 7.5, node: '1.2' }])
    expect(task?.progress).toBe(40)
    expect([plan.people.size, plan.assessments.size, plan.checkIns.size]).toEqual([0, 0, 0])
  })

  it('says what stays out, and shows each text in which a name was blotted out', () => {
    const { removed, text } = made(RECORDS)
    expect(removed.records).toEqual([
      { collection: 'people', count: 2 },
      { collection: 'assessments', count: 1 },
      { collection: 'checkIns', count: 1 },
    ])
    // The plan's note, the agency's head, the task's officer, head and notes, the target's note.
    expect(removed.cells).toBe(6)
    expect(removed.blotted).toEqual(['Do […] trình, ông […] ký'])
    expect(text).not.toMatch(/Ghi chú riêng|Chậm|khó đạt|thiếu người|trễ/)
  })

  it('takes a name of one word for a name only as it is written', () => {
    const { text } = made({ people: { p: { name: 'An' } }, tasks: { t: { title: 'An ký; an toàn, Annam' } } })
    expect(text).toContain('"title":"[…] ký; an toàn, Annam"')
  })

  it('leaves out what it does not know', () => {
    const { text } = made({ tasks: { t: { title: 'Một', secretField: 'bí mật' } } })
    expect(text).not.toContain('bí mật')
  })

  it('holds no name of a person anywhere, wherever it was typed', { timeout: 30_000 }, () => {
    const part = fc.stringMatching(/^[A-ZĐÂ][a-zàảộ.+(]{2,6}$/)
    const name = fc.tuple(part, part, part).map(parts => `Zq${parts.join(' ')}`)
    const places = [
      'title',
      'product',
      'result',
      'leadAgency',
      'issuingBody',
      'deadline',
      'progress',
      'source',
    ]
    fc.assert(
      fc.property(
        ...[name, name, name, fc.constantFrom(...places), fc.constantFrom(' ', ', ', '(', '"', '\n')],
        (first, alias, author, field, beside) => {
          const { text } = made(
            {
              plan: { plan: { title: `Kế hoạch của ${author}` } },
              people: { [first]: { name: first, aliases: `${alias}; khác` } },
              agencies: { [alias]: { name: `Tổ ${beside}${first}${beside}`, short: alias } },
              tasks: {
                [author]: {
                  [field]: `${first}${beside}${alias}${beside}${author.toUpperCase()}`,
                  ...{ [`coordinating/${first.replace('/', '')}`]: true, officer: first },
                },
              },
              targets: { [first]: { task: author, score: alias } },
            },
            [author],
          )
          const low = text.toLocaleLowerCase()
          for (const each of [first, alias, author]) {
            const written = JSON.stringify(each.normalize('NFC')).slice(1, -1).toLocaleLowerCase()
            expect(low).not.toContain(written)
          }
          expect(parsePlanFile(bytesOf(text)).ok).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is refused with a journal', () => {
    const text = made(RECORDS).text.replace(/\}\n$/, ',"journal":[]}\n')
    expect(parsePlanFile(bytesOf(text)).ok).toBe(false)
  })
})
