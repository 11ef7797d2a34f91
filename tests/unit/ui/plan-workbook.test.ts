import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { flatten, translator } from '@solid-primitives/i18n'
import { generateKeyBetween } from 'fractional-indexing'
import { describe, expect, test } from 'vitest'
import { findRecordSheets } from '../../../src/core/file/record-sheets'
import { proposeRecords } from '../../../src/core/file/table-records'
import type { TableSheet } from '../../../src/core/file/table-rows'
import { readChoice } from '../../../src/core/plan/choice-words'
import { AGENCY_KINDS, CYCLES, INFLUENCES, STATUSES } from '../../../src/core/plan/choices'
import { inOrder } from '../../../src/core/plan/order'
import { COLLECTION_NAMES, type Plan } from '../../../src/core/plan/plan'
import { Template, templateToEdits } from '../../../src/core/plan/template'
import { planTables } from '../../../src/ui/tables/plan-workbook'
import { sheetWords } from '../../../src/ui/tables/sheet-words'
import { en } from '../../../src/ui/text/en'
import { createFormat } from '../../../src/ui/text/format'
import { id } from '../../../src/ui/text/id'
import type { Language } from '../../../src/ui/text/language'
import { resolveText } from '../../../src/ui/text/resolve'
import type { TextKey, Translate } from '../../../src/ui/text/texts'
import { vi } from '../../../src/ui/text/vi'
import { readTables } from '../../../src/worker/tables/read-tables'
import { writeWorkbook } from '../../../src/worker/tables/write-workbook'
import { counter, editsOf, planWith } from '../../support/plans'

const dictionaries = { vi, en, id }
const translate = (language: Language) =>
  translator(() => flatten(dictionaries[language]), resolveText as never) as unknown as Translate
const textsOf = (language: Language) => ({ ...createFormat(language), t: translate(language) })
const WORDS = sheetWords([translate('vi'), translate('en'), translate('id')])

const demo = (name: string, language: Language): Plan => {
  const path = resolve(import.meta.dirname, '../../../public/demo', `${name}.json`)
  return planWith(
    templateToEdits(Template.parse(JSON.parse(readFileSync(path, 'utf8'))), language, counter('d')),
  )
}

async function sheetsOf(plan: Plan, language: Language): Promise<readonly TableSheet[]> {
  const bytes = await writeWorkbook(planTables(plan, textsOf(language)), 'ReformGrid')
  const sheets = await readTables(bytes, 'plan.xlsx', 10_000, () => undefined)
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.error))
  return sheets.value
}

const proposalOf = (sheets: readonly TableSheet[], plan: Plan, language: Language) =>
  proposeRecords({
    ...{ plan, sheets: findRecordSheets(sheets, WORDS).found, language },
    ...{ newId: counter(), between: generateKeyBetween },
  })
const editsFrom = (proposal: ReturnType<typeof proposalOf>) => proposal.flatMap(({ edits }) => edits)

/** Every record by its id with its filled fields; where a task stands is told by the row of ids alone. */
const contents = (plan: Plan) => ({
  info: filled(plan.info),
  order: inOrder(plan.tasks.values()).map(task => task.id),
  ...Object.fromEntries(
    COLLECTION_NAMES.filter(name => name !== 'plan').map(name => [
      name,
      [...plan[name as 'tasks'].values()]
        .map(record => filled(record))
        .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
    ]),
  ),
})
const filled = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([field, value]) => field !== 'order' && value !== null && value !== undefined && value !== '',
    ),
  )

describe.each(['quang-nam', 'tinh-a', 'da-nang-2025'])('the workbook of the plan %s', name => {
  test.each(['vi', 'en', 'id'] as const)('changes nothing in the plan it came from (%s)', async language => {
    const plan = demo(name, language)
    const proposal = proposalOf(await sheetsOf(plan, language), plan, language)
    expect(proposal).toHaveLength(10)
    expect(editsFrom(proposal)).toEqual([])
  })

  test.each(['vi', 'en', 'id'] as const)('makes the same plan of an empty one (%s)', async language => {
    const plan = demo(name, language)
    const proposal = proposalOf(await sheetsOf(plan, language), planWith([]), language)
    expect(contents(planWith(editsFrom(proposal)))).toEqual(contents(plan))
  })

  test('is read whatever language the screen has since', async () => {
    const plan = demo(name, 'vi')
    expect(editsFrom(proposalOf(await sheetsOf(plan, 'vi'), plan, 'en'))).toEqual([])
  })
})

test('scores of units other than the plan’s own keep their unit', async () => {
  const score = { index: 'X', year: 2025, node: 'X.1' }
  const plan = planWith(
    editsOf({
      plan: { plan: { ownUnit: 'a' } },
      assessments: {
        'X|2025|X.1': { ...score, self: 1.5 },
        'X|2025|X.1|b': { ...score, unit: 'b', self: 2.5 },
      },
    }),
  )
  const sheets = await sheetsOf(plan, 'vi')
  const readAgain = (read: readonly TableSheet[]) =>
    contents(planWith(editsFrom(proposalOf(read, planWith([]), 'vi'))))
  expect(readAgain(sheets)).toEqual(contents(plan))
})

test('every choice is read again by the word that the screens have for it', () => {
  const kinds = [
    ['status', STATUSES, 'status'],
    ['influence', INFLUENCES, 'influence'],
    ['agency-kind', AGENCY_KINDS, 'agencyKind'],
    ['cycle', CYCLES, 'cycle'],
  ] as const
  for (const language of ['vi', 'en', 'id'] as const)
    for (const [kind, choices, words] of kinds)
      for (const choice of choices)
        expect([
          choice,
          readChoice(kind, translate(language)(`words.${words}.${choice}` as TextKey)),
        ]).toEqual([choice, choice])
})

describe('a workbook that was edited', () => {
  const plan = planWith(
    editsOf({
      agencies: { a1: { name: 'Sở Y tế' }, a2: { name: 'Sở Nội vụ' } },
      people: {
        p1: { post: 'Giám đốc Sở', agency: 'a1' },
        p2: { post: 'Giám đốc Sở', agency: 'a2' },
      },
      tasks: {
        t1: {
          title: 'Một',
          order: 'a1',
          head: 'p2',
          leadAgency: 'a1',
          'coordinating/a2': true,
          progress: 40,
        },
        t2: { title: 'Hai', order: 'a2' },
        t3: { title: 'Hai', order: 'a3' },
      },
      checkIns: { c1: { task: 't1', date: '2025-03-01', note: 'đã làm' }, c2: { task: 't3', note: 'x' } },
    }),
  )
  const edited = async (change: (sheets: Record<string, unknown[][]>) => void) => {
    const sheets = await sheetsOf(plan, 'vi')
    const rows = Object.fromEntries(sheets.map(sheet => [sheet.name, sheet.rows.map(row => [...row])]))
    change(rows as Record<string, unknown[][]>)
    return sheets.map(sheet => ({ ...sheet, rows: rows[sheet.name] ?? [] })) as readonly TableSheet[]
  }
  const column = (rows: unknown[][], head: string) => (rows[0] ?? []).indexOf(head)

  test('posts of two agencies and tasks of one title come back as themselves', async () => {
    expect(editsFrom(proposalOf(await sheetsOf(plan, 'vi'), plan, 'vi'))).toEqual([])
  })

  test('an emptied cell empties its field, a changed one changes it, a name less leaves the list', async () => {
    const sheets = await edited(({ 'Nhiệm vụ': rows = [] }) => {
      const [, first = []] = rows
      first[column(rows, 'Tiến độ')] = null
      first[column(rows, 'Cơ quan phối hợp')] = null
      first[column(rows, 'Cơ quan chủ trì')] = 'so noi vu'
    })
    expect(editsFrom(proposalOf(sheets, plan, 'vi'))).toEqual(
      expect.arrayContaining([
        { collection: 'tasks', id: 't1', field: 'progress', to: null },
        { collection: 'tasks', id: 't1', field: 'coordinating/a2', to: null },
        { collection: 'tasks', id: 't1', field: 'leadAgency', to: 'a2' },
      ]),
    )
  })

  test('a row that is gone deletes nothing; a row without id is a new record', async () => {
    const sheets = await edited(({ 'Nhiệm vụ': rows = [] }) => {
      rows.splice(2, 2)
      const added: unknown[] = []
      added[column(rows, 'Nhiệm vụ')] = 'Bốn'
      rows.push(added)
    })
    const [tasks] = proposalOf(sheets, plan, 'vi')
    expect(tasks?.counts).toEqual({ add: 1, update: 0, same: 1, 'left-out': 0 })
    expect(tasks?.edits).toContainEqual({ collection: 'tasks', id: 'n1', field: 'title', to: 'Bốn' })
  })

  test('an id that stands twice and a task that is nowhere are told by row and column', async () => {
    const sheets = await edited(({ 'Nhiệm vụ': rows = [], 'Báo cáo': reports = [] }) => {
      ;(rows[2] ?? [])[column(rows, 'Mã ReformGrid')] = 't1'
      ;(reports[1] ?? [])[column(reports, 'Nhiệm vụ')] = 'Năm'
    })
    const proposal = proposalOf(sheets, plan, 'vi')
    expect(proposal.find(each => each.collection === 'tasks')?.faults).toMatchObject([
      { row: 3, fault: { kind: 'repeated-key', text: 't1', row: 2 } },
    ])
    expect(proposal.find(each => each.collection === 'checkIns')?.faults).toMatchObject([
      { row: 2, column: 0, fault: { kind: 'unknown-task', text: 'Năm' } },
    ])
  })

  test('a sheet of that name without ids is refused, other sheets are left', async () => {
    const sheets = await edited(({ 'Nhiệm vụ': rows = [] }) => {
      ;(rows[0] ?? [])[column(rows, 'Mã ReformGrid')] = 'STT cũ'
    })
    const found = findRecordSheets([...sheets, { ...(sheets[0] as TableSheet), name: 'Sheet9' }], WORDS)
    expect(found.withoutIds).toEqual(['Nhiệm vụ'])
    expect(found.others).toContain('Sheet9')
    expect(found.found.map(({ collection }) => collection)).not.toContain('tasks')
  })
})
