import { flatten, resolveTemplate, translator } from '@solid-primitives/i18n'
import { expect, test } from 'vitest'
import { readEditionParts } from '../../../src/core/file/edition-parts'
import { proposeEdition } from '../../../src/core/file/table-edition'
import { findHead, guessColumns } from '../../../src/core/file/table-head'
import { proposeTasks } from '../../../src/core/file/table-tasks'
import { SCORE_WORDS, TASK_WORDS } from '../../../src/core/file/table-words'
import { indexTemplate } from '../../../src/ui/datasets/index-template'
import { TEMPLATE_FIELDS, taskTemplate } from '../../../src/ui/tables/task-template'
import { en } from '../../../src/ui/text/en'
import { id } from '../../../src/ui/text/id'
import type { Translate } from '../../../src/ui/text/texts'
import { vi } from '../../../src/ui/text/vi'
import { readTables } from '../../../src/worker/tables/read-tables'
import { writeWorkbook } from '../../../src/worker/tables/write-workbook'
import { counter, planWith } from '../../support/plans'

const LANGUAGES = { vi, en, id }
const translate = (texts: typeof vi): Translate =>
  translator(() => flatten(texts), resolveTemplate) as unknown as Translate

test.each(['vi', 'en', 'id'] as const)(
  'the template of an own index in %s comes in untouched',
  async language => {
    const out = indexTemplate({ t: translate(LANGUAGES[language]) })
    const sheets = await readTables(await writeWorkbook(out, 'x'), 'a.xlsx', 1000, () => undefined)
    if (!sheets.ok) throw new Error(sheets.error.kind)
    const request = { language, shippedUnits: [], editions: [], shippedEditions: [] }
    const parts = readEditionParts(sheets.value)
    const proposed = proposeEdition({ parts, ...request })
    if (!proposed) throw new Error(JSON.stringify(parts.fault))
    const { definition, faults, units } = proposed
    expect(faults).toEqual([])
    for (const { columns } of [parts.criteria, parts.units].flatMap(part => part ?? [])) {
      expect(columns.map(({ certainty }) => certainty)).toEqual(columns.map(() => 'sure'))
      expect(new Set(columns.map(({ field }) => field)).size).toBe(columns.length)
    }
    const { edition } = definition
    expect(edition.nodes.map(({ code, max, better }) => [code, max, better])).toEqual([
      [definition.index.code, 30, 'high'],
      ['1', 10, 'high'],
      ['2', 20, 'high'],
    ])
    expect(edition.nodes[1]).toMatchObject({ pointsFrom: 'appraised', evidence: expect.any(String) })
    expect([edition.unitKind, edition.combine, edition.rank, edition.years, edition.levels.length]).toEqual([
      ...['commune', 'sum', { decimals: 2, ties: 'shared' }, [2026], 2],
    ])
    expect(units).toHaveLength(2)
    expect(definition.regions).toHaveLength(2)
  },
)

test.each(['vi', 'en', 'id'] as const)('the heads of the long form in %s are known words', language => {
  const t = translate(LANGUAGES[language])
  const fields = Object.keys(SCORE_WORDS)
  const heads = fields.map(field => t(`datasets.field.${field}` as Parameters<Translate>[0]))
  const rows = [heads, heads.map(() => '1')]
  const head = findHead({ name: 'a', rows, merges: [], delimiter: null }, SCORE_WORDS, fields)
  if (!head.ok) throw new Error(JSON.stringify(head.error))
  expect(guessColumns(head.value, SCORE_WORDS).map(({ field, certainty }) => [field, certainty])).toEqual(
    fields.map(field => [field, 'sure']),
  )
})

test.each(['vi', 'en', 'id'] as const)('the template of tasks in %s comes in untouched', async language => {
  const bytes = await writeWorkbook([taskTemplate({ t: translate(LANGUAGES[language]) })], 'x')
  const sheets = await readTables(bytes, 'a.xlsx', 1000, () => undefined)
  const [sheet] = sheets.ok ? sheets.value : []
  if (!sheet) throw new Error('no sheet')
  const head = findHead(sheet, TASK_WORDS, ['title'])
  if (!head.ok) throw new Error(JSON.stringify(head.error))
  const columns = guessColumns(head.value, TASK_WORDS)
  expect(columns.map(({ field, certainty }) => [field, certainty])).toEqual(
    TEMPLATE_FIELDS.map(field => [field, 'sure']),
  )
  const { kinds, faults, edits } = proposeTasks({
    ...{ plan: planWith([]), sheet, head: head.value, columns, key: 'title', emptyClears: false, language },
    ...{ newId: counter(), between: () => 'a' },
  })
  expect([kinds, faults]).toEqual([['add', 'add'], []])
  const of = (field: string) => edits.filter(edit => edit.field === field).map(({ to }) => to)
  expect([of('deadline'), of('budget'), of('status')]).toEqual([
    ['2026-06-30', '2026-11'],
    [50_000_000, 100_000_000],
    ['not-started', 'not-started'],
  ])
})
