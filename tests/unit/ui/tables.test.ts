import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { flatten, translator } from '@solid-primitives/i18n'
import { generateKeyBetween } from 'fractional-indexing'
import { describe, expect, test, vi as vitest } from 'vitest'
import { findHead, guessColumns } from '../../../src/core/file/table-head'
import { proposeTasks } from '../../../src/core/file/table-tasks'
import { TASK_WORDS } from '../../../src/core/file/table-words'
import type { Plan } from '../../../src/core/plan/plan'
import { Template, templateToEdits } from '../../../src/core/plan/template'
import { columnLetter } from '../../../src/ui/tables/column-letter'
import { planTables } from '../../../src/ui/tables/plan-workbook'
import { en } from '../../../src/ui/text/en'
import { createFormat } from '../../../src/ui/text/format'
import { id } from '../../../src/ui/text/id'
import type { Language } from '../../../src/ui/text/language'
import { resolveText } from '../../../src/ui/text/resolve'
import type { Translate } from '../../../src/ui/text/texts'
import { vi } from '../../../src/ui/text/vi'
import { readTables } from '../../../src/worker/tables/read-tables'
import { writeCsv } from '../../../src/worker/tables/write-csv'
import { writeWorkbook } from '../../../src/worker/tables/write-workbook'
import { counter, planOfRecords, planWith } from '../../support/plans'

// Whole workbooks are packed and read again.
vitest.setConfig({ testTimeout: 30_000 })

/** The example plan holds one date that does not exist. */
const BAD: Readonly<Record<string, readonly string[]>> = { 'tinh-a': ['no-such-day'] }
const dictionaries = { vi, en, id }
const textsOf = (language: Language) => ({
  ...createFormat(language),
  t: translator(() => flatten(dictionaries[language]), resolveText as never) as unknown as Translate,
})
const demo = (name: string, language: Language): Plan => {
  const path = resolve(import.meta.dirname, '../../../public/demo', `${name}.json`)
  return planWith(
    templateToEdits(Template.parse(JSON.parse(readFileSync(path, 'utf8'))), language, counter('d')),
  )
}

async function comeBack(bytes: Uint8Array, name: string, plan: Plan, language: Language) {
  const sheets = await readTables(bytes, name, 10_000, () => undefined)
  const sheet = sheets.ok ? sheets.value[0] : undefined
  if (!sheet) throw new Error('not read')
  const head = findHead(sheet, TASK_WORDS, ['title'])
  if (!head.ok) throw new Error(JSON.stringify(head.error))
  const columns = guessColumns(head.value, TASK_WORDS)
  const proposal = proposeTasks({
    ...{ plan, sheet, head: head.value, columns, key: 'id', emptyClears: true, language },
    ...{ newId: counter(), between: generateKeyBetween },
  })
  return { columns, ...proposal }
}

/** Tasks by number, references by name: what two plans have in common whose ids differ. */
function readable(plan: Plan) {
  const agency = (key: string | null | undefined) => (key ? (plan.agencies.get(key)?.name ?? key) : undefined)
  const person = (key: string | null | undefined) => {
    const found = key ? plan.people.get(key) : undefined
    return key ? found?.name || found?.post || key : undefined
  }
  return [...plan.tasks.values()]
    .sort((a, b) => Number(a.number) - Number(b.number))
    .map(({ id: _id, order: _order, ...task }) => ({
      ...task,
      leadAgency: agency(task.leadAgency),
      directingLeader: person(task.directingLeader),
      head: person(task.head),
      deputy: person(task.deputy),
      officer: person(task.officer),
      coordinating: Object.keys(task.coordinating ?? {})
        .map(agency)
        .sort(),
    }))
}

describe.each(['vi', 'en', 'id'] as const)('in %s', language => {
  test('every head of the tasks is known for sure when it comes back', async () => {
    const texts = textsOf(language)
    const bytes = await writeWorkbook(planTables(demo('tinh-a', language), texts), 'ReformGrid')
    const { columns } = await comeBack(bytes, 'a.xlsx', planWith([]), language)
    expect(columns.map(column => column.certainty)).toEqual(columns.map(() => 'sure'))
  })

  test.each(['quang-nam', 'tinh-a', 'da-nang-2025'])(
    'the workbook of %s changes nothing in its own plan',
    async name => {
      const plan = demo(name, language)
      const bytes = await writeWorkbook(planTables(plan, textsOf(language)), 'ReformGrid')
      const { edits, faults, kinds } = await comeBack(bytes, 'a.xlsx', plan, language)
      expect(faults.map(({ fault }) => fault.kind)).toEqual(BAD[name] ?? [])
      expect(edits).toEqual([])
      expect(kinds).toHaveLength(plan.tasks.size)
    },
  )

  test.each(['quang-nam', 'tinh-a'])(
    'the tasks of %s come into an empty plan the same, by .xlsx and by .csv',
    async name => {
      const plan = demo(name, language)
      const tables = planTables(plan, textsOf(language))
      const [tasks] = tables
      if (!tasks) throw new Error('no sheet')
      for (const [bytes, file] of [
        [await writeWorkbook(tables, 'ReformGrid'), 'a.xlsx'],
        [writeCsv(tasks, language === 'en' ? '.' : ','), 'a.csv'],
      ] as const) {
        const { edits, faults } = await comeBack(
          bytes,
          file,
          planOfRecords({ plan: { plan: { title: 'x' } } }),
          language,
        )
        expect(faults.map(({ fault }) => fault.kind)).toEqual(BAD[name] ?? [])
        expect(readable(planWith(edits))).toEqual(readable(plan))
      }
    },
  )
})

test('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
