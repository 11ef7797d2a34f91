import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { generateKeyBetween } from 'fractional-indexing'
import { expect, test } from 'vitest'
import { findHead, guessColumns } from '../../../../src/core/file/table-head'
import { proposeTasks } from '../../../../src/core/file/table-tasks'
import { TASK_WORDS } from '../../../../src/core/file/table-words'
import { readTables } from '../../../../src/worker/tables/read-tables'
import { counter, planOfRecords, planWith } from '../../../support/plans'

const plan = planOfRecords({ plan: { plan: { title: 'P' } } })

for (const name of ['sheetjs.xlsx', 'libreoffice.xlsx', 'libreoffice.ods', 'libreoffice.xls']) {
  test(`the appendix as ${name} wrote it becomes four tasks, each with the agency of its merged cell`, async () => {
    const path = resolve(import.meta.dirname, '../../../fixtures/tables', `appendix.${name}`)
    const sheets = await readTables(new Uint8Array(readFileSync(path)), name, 1000, () => undefined)
    const sheet = sheets.ok ? sheets.value[0] : undefined
    if (!sheet) throw new Error('not read')
    const head = findHead(sheet, TASK_WORDS, ['title'])
    if (!head.ok) throw new Error(head.error.kind)
    const { edits, faults, kinds } = proposeTasks({
      ...{ plan, sheet, head: head.value, columns: guessColumns(head.value, TASK_WORDS) },
      ...{ key: 'title', emptyClears: false, language: 'vi' },
      ...{ newId: counter(), between: generateKeyBetween },
    })
    expect(faults).toEqual([])
    expect(kinds).toEqual(['left-out', 'add', 'add', 'left-out', 'add', 'add'])
    const made = planWith(edits)
    const agency = (id: string | null | undefined) => made.agencies.get(id ?? '')?.name
    expect(
      [...made.tasks.values()].map(task => [
        ...[
          task.number,
          task.title,
          agency(task.leadAgency),
          Object.keys(task.coordinating ?? {}).map(agency),
        ],
        ...[task.deadline, task.cycle, task.budget, task.progress, task.notes],
      ]),
    ).toEqual([
      [
        ...[
          1,
          'Rà soát, đơn giản hóa thủ tục hành chính',
          'Sở Nội vụ',
          ['Sở Tư pháp', 'Văn phòng UBND tỉnh'],
        ],
        ...['2025-11-30', undefined, 1_250_500_000, 81.5, undefined],
      ],
      [
        ...[2, 'Số hóa kết quả giải quyết\nthủ tục hành chính', 'Sở Khoa học và Công nghệ', []],
        ...['2025-12', undefined, undefined, undefined, '=không phải công thức'],
      ],
      [3, 'Bồi dưỡng công chức', 'Sở Nội vụ', [], undefined, 'regular', 300_000_000, 100, undefined],
      [4, 'Đánh giá công chức', 'Sở Nội vụ', [], '2025-11', undefined, undefined, undefined, undefined],
    ])
  })
}
