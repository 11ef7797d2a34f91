import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { generateKeyBetween } from 'fractional-indexing'
import { expect, test } from 'vitest'
import { findHead, guessColumns } from '../../../../src/core/file/table-head'
import type { TableSheet } from '../../../../src/core/file/table-rows'
import { proposeTasks } from '../../../../src/core/file/table-tasks'
import { TASK_WORDS } from '../../../../src/core/file/table-words'
import type { Plan } from '../../../../src/core/plan/plan'
import { type AppendixGroup, appendixOf } from '../../../../src/ui/tables/appendix-table'
import { readTables } from '../../../../src/worker/tables/read-tables'
import { writeAppendix } from '../../../../src/worker/tables/write-appendix'
import { writeDocx } from '../../../../src/worker/tables/write-docx'
import { counter, planOfRecords, planWith } from '../../../support/plans'
import { textsOf } from '../../../support/texts'

const plan = planOfRecords({
  agencies: {
    a: { name: 'Sở Tư pháp' },
    b: { name: 'Sở Văn hóa, Thể thao và Du lịch' },
    c: { name: 'Sở Y tế' },
  },
  tasks: {
    t1: {
      ...{
        order: 'a1',
        number: 4,
        field: '2',
        title: '=Rà soát\n- văn bản <b>của</b> HĐND & UBND',
        product: 'Báo cáo',
      },
      ...{ leadAgency: 'a', 'coordinating/b': true, 'coordinating/c': true, deadline: '2025-11-30' },
      ...{ budget: 1_250_500_000, notes: 'Theo "Kế hoạch"' },
    },
    t2: {
      order: 'a2',
      number: 5,
      field: '2',
      title: 'Theo dõi',
      leadAgency: 'b',
      deadline: '2025-12',
      deadlineText: 'Quý IV/2025',
    },
    t3: { order: 'a3', number: 6, field: '5', title: 'Bồi dưỡng', leadAgency: 'c', cycle: 'yearly:11-30' },
    t4: { order: 'a4', number: 7, title: 'Chưa rõ lĩnh vực', deadline: '2026' },
  },
})
const out = (group: AppendixGroup, language: 'vi' | 'en' | 'id' = 'vi') =>
  appendixOf(
    {
      ...{ plan, tasks: [...plan.tasks.keys()], group, renumber: false, label: 'Phụ lục' },
      ...{ title: 'DANH MỤC NHIỆM VỤ', attachedTo: '(Kèm theo Quyết định số 12/QĐ-UBND)' },
    },
    textsOf(language),
  )

test('deadlines stand in the wording of officials, money in millions, agencies by name', () => {
  expect(
    out('none').parts.flatMap(({ rows }) => rows.map(row => [row[0], row[3], row[4], row[5], row[6]])),
  ).toEqual([
    [4, 'Sở Tư pháp', 'Sở Văn hóa, Thể thao và Du lịch; Sở Y tế', '30/11/2025', 1250.5],
    [5, 'Sở Văn hóa, Thể thao và Du lịch', null, 'Quý IV/2025', null],
    [6, 'Sở Y tế', null, 'Trước 30/11 hằng năm', null],
    [7, null, null, 'Năm 2026', null],
  ])
  expect(out('field').parts.map(({ number, title, rows }) => [number, title, rows.length])).toEqual([
    ['I', 'Cải cách thể chế', 2],
    ['II', 'Cải cách chế độ công vụ', 1],
    ['III', 'Chưa ghi lĩnh vực', 1],
  ])
})

/** The tasks that a file makes in a plan with the same directory. */
async function comeIn(bytes: Uint8Array, name: string, language: 'vi' | 'en' | 'id'): Promise<Plan> {
  const sheets = await readTables(bytes, name, 1000, () => undefined)
  if (!sheets.ok) throw new Error(sheets.error.kind)
  const sheet = sheets.value.find(each => findHead(each, TASK_WORDS, ['title']).ok) as TableSheet
  const head = findHead(sheet, TASK_WORDS, ['title'])
  if (!head.ok) throw new Error(head.error.kind)
  const agencies = {
    a: { name: 'Sở Tư pháp' },
    b: { name: 'Sở Văn hóa, Thể thao và Du lịch' },
    c: { name: 'Sở Y tế' },
  }
  const empty = planOfRecords({ agencies })
  const proposal = proposeTasks({
    ...{ plan: empty, sheet, head: head.value, columns: guessColumns(head.value, TASK_WORDS), language },
    ...{ key: null, emptyClears: false, newId: counter(), between: generateKeyBetween },
  })
  expect(proposal.faults).toEqual([])
  expect(proposal.addedNames).toEqual([])
  return planWith(proposal.edits)
}

const FIELDS = [
  'number',
  'field',
  'title',
  'product',
  'leadAgency',
  'coordinating',
  'deadline',
  'deadlineText',
  'cycle',
  'budget',
  'notes',
] as const
const facts = (of: Plan) => [...of.tasks.values()].map(task => FIELDS.map(field => task[field] ?? null))

for (const language of ['vi', 'en', 'id'] as const)
  for (const [kind, write] of [
    ['docx', writeDocx],
    ['xlsx', writeAppendix],
  ] as const)
    test(`a ${kind} in ${language} comes in again as the same tasks, its headings as their fields`, async () => {
      const bytes = await write(out('field', language))
      const made = await comeIn(bytes, `a.${kind}`, language)
      // The wording of a cycle is kept as a wording; all else is as it was.
      const expected = facts(plan).map(row => [...row])
      const cycle = expected[2]
      if (cycle)
        cycle[7] = {
          vi: 'Trước 30/11 hằng năm',
          en: 'Before 30/11 every year',
          id: 'Sebelum 30/11 setiap tahun',
        }[language]
      expect(facts(made)).toEqual(expected)
    })

test('the table of a document that LibreOffice wrote comes in with its merged cells and list numbers', async () => {
  const path = resolve(import.meta.dirname, '../../../fixtures/tables/appendix.libreoffice.docx')
  const sheets = await readTables(new Uint8Array(readFileSync(path)), 'a.docx', 1000, () => undefined)
  const rows = sheets.ok ? sheets.value[0]?.rows : undefined
  expect(rows?.[1]?.slice(0, 2)).toEqual(['I', 'CẢI CÁCH THỂ CHẾ'])
  expect(rows?.[2]?.[3]).toBe('Sở Tư pháp')
  expect(rows?.[3]?.[3]).toBe('Sở Tư pháp')
  expect(rows?.[2]?.[4]).toBe('Sở Nội vụ;\nVăn phòng UBND tỉnh')
})

test('a document without a table says so, and one that unpacks without end is not opened', async () => {
  const bytes = await writeDocx({ ...out('none'), columns: [], parts: [] })
  expect(await readTables(bytes, 'a.docx', 1000, () => undefined)).toEqual({
    ok: false,
    error: { kind: 'no-table' },
  })
  const long = { ...out('none'), title: 'a'.repeat(20_000_000) }
  const packed = await readTables(await writeDocx(long), 'a.docx', 1000, () => undefined)
  expect(packed.ok ? null : packed.error.kind).toBe('packed-too-tight')
})

if (process.env.APPENDIX_OUT) {
  writeFileSync(`${process.env.APPENDIX_OUT}/a.docx`, await writeDocx(out('field')))
  writeFileSync(`${process.env.APPENDIX_OUT}/a.xlsx`, await writeAppendix(out('field')))
}
