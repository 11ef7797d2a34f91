import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TableSheet } from '../../../src/core/file/table-rows'
import type { Plan } from '../../../src/core/plan/plan'
import { Template, templateToEdits } from '../../../src/core/plan/template'
import { appendixOf } from '../../../src/ui/tables/appendix-table'
import { periodCountsOut, periodUrgeOut } from '../../../src/ui/tables/period-out'
import { periodView } from '../../../src/ui/tables/period-view'
import { planTables } from '../../../src/ui/tables/plan-workbook'
import { readTables } from '../../../src/worker/tables/read-tables'
import { writeAppendix } from '../../../src/worker/tables/write-appendix'
import { writeDocx } from '../../../src/worker/tables/write-docx'
import { writeWorkbook } from '../../../src/worker/tables/write-workbook'
import { counter, planWith } from '../plans'
import { textsOf } from '../texts'

const PLANS = ['quang-nam', 'tinh-a', 'da-nang-2025']
const FORMATS = ['xlsx', 'ods', 'xls']
const demo = resolve(import.meta.dirname, '../../../public/demo')
const texts = textsOf('vi')

/** What goes out of a plan, by name of the file, and the formats it has to stand. */
async function filesOf(plan: Plan): Promise<readonly (readonly [string, Uint8Array, readonly string[]])[]> {
  const period = periodView(plan, '2025-11-14', 'leadAgency', texts)
  const appendix = appendixOf(
    {
      ...{ plan, tasks: [...plan.tasks.keys()], group: 'field', renumber: false, label: 'Phụ lục' },
      ...{ title: 'DANH MỤC NHIỆM VỤ', attachedTo: '(Kèm theo Quyết định số 12/QĐ-UBND)' },
    },
    texts,
  )
  return [
    ['plan.xlsx', await writeWorkbook(planTables(plan, texts), 'ReformGrid'), FORMATS],
    [
      'period.xlsx',
      await writeWorkbook([periodCountsOut(period, texts), periodUrgeOut(period, texts)], 'ReformGrid'),
      FORMATS,
    ],
    ['appendix.xlsx', await writeAppendix(appendix), FORMATS],
    ['appendix.docx', await writeDocx(appendix), ['docx']],
  ]
}

/** The exports of the demo plans through LibreOffice into each format, and back. Answers what differs. */
async function checkOffice(soffice: string): Promise<readonly string[]> {
  const work = mkdtempSync(join(tmpdir(), 'reformgrid-office-'))
  const faults: string[] = []
  try {
    for (const name of PLANS) {
      const template = Template.parse(JSON.parse(readFileSync(join(demo, `${name}.json`), 'utf8')))
      const plan = planWith(templateToEdits(template, 'vi', counter()))
      for (const [file, bytes, formats] of await filesOf(plan)) {
        const path = join(work, `${name}.${file}`)
        writeFileSync(path, bytes)
        const ours = await sheetsOf(path)
        for (const format of formats) {
          const said = convert(soffice, work, path, format)
          const back = `${name}.${file.replace(/\.\w+$/, '')}.${format}`
          const theirs = await sheetsOf(join(work, format, back))
          const found = [...said, ...differences(ours, theirs)].map(fault => `${back}: ${fault}`)
          console.log(`${back}: ${ours.length} sheets, ${found.length} differences`)
          faults.push(...found)
        }
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return faults
}

/** What LibreOffice complains of. */
function convert(soffice: string, work: string, path: string, format: string): string[] {
  mkdirSync(join(work, format), { recursive: true })
  const profile = pathToFileURL(join(work, 'profile')).href
  const said = execFileSync(
    soffice,
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      join(work, format),
      path,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  )
  return said.split('\n').filter(line => /error|warning|repair/i.test(line))
}

async function sheetsOf(path: string): Promise<readonly TableSheet[]> {
  const sheets = await readTables(
    new Uint8Array(readFileSync(path)),
    basename(path),
    100_000,
    () => undefined,
  )
  if (!sheets.ok) throw new Error(`${path}: ${JSON.stringify(sheets.error)}`)
  return sheets.value
}

function differences(ours: readonly TableSheet[], theirs: readonly TableSheet[]): string[] {
  return ours.flatMap((sheet, position) => {
    const other = theirs[position]
    if (other?.name !== sheet.name) return [`sheet "${sheet.name}" is "${other?.name}"`]
    const height = Math.max(sheet.rows.length, other.rows.length)
    return Array.from({ length: height }, (_, row) => row).flatMap(row => {
      const [a, b] = [sheet.rows[row] ?? [], other.rows[row] ?? []]
      return Array.from({ length: Math.max(a.length, b.length) }, (_, column) => column)
        .filter(column => JSON.stringify(a[column] ?? null) !== JSON.stringify(b[column] ?? null))
        .map(
          column =>
            `${sheet.name} row ${row + 1} column ${column + 1}: ${JSON.stringify(a[column])} → ${JSON.stringify(b[column])}`,
        )
    })
  })
}

/** Done while the module loads: what it imports later the runner no longer gives. */
export const faults = await checkOffice(process.env.SOFFICE ?? 'soffice')
