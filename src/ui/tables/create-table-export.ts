import type { GridApi } from 'ag-grid-community'
import type { OutTable } from '../../core/file/table-out'
import { useApp } from '../../state/context'
import { planFileName } from '../../state/file-name'
import type { Sheet } from '../grid/sheet/sheet'
import { useText } from '../text/texts'
import { gridTable } from './grid-table'
import { planTables } from './plan-workbook'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands tables over as files. */
export function createTableExport() {
  const { session, files, tables, notices } = useApp()
  const texts = useText()
  const nameOf = (title: string, extension: string) =>
    planFileName(title).replace(/\.plan\.json$/, `.${extension}`)

  async function save(made: ReturnType<typeof tables.workbook>, name: string, type: string) {
    const bytes = await made
    if (bytes.ok) await files.save(name, bytes.value, type)
    else
      notices.add({
        kind: 'storage',
        fault: {
          kind: 'unknown',
          message: 'message' in bytes.error ? bytes.error.message : bytes.error.kind,
        },
      })
  }
  const saveXlsx = (title: string, all: readonly OutTable[]) =>
    save(tables.workbook(all, 'ReformGrid'), nameOf(title, 'xlsx'), XLSX)
  const saveCsv = (title: string, table: OutTable) =>
    save(tables.csv(table, texts.language() === 'en' ? '.' : ','), nameOf(title, 'csv'), 'text/csv')

  return {
    saveXlsx,
    saveCsv,
    /** A grid as it is seen. */
    exportGrid<Row>(api: GridApi<Row>, sheet: Sheet<Row>, name: string, format: 'xlsx' | 'csv') {
      const table = gridTable(api, sheet, name)
      return format === 'xlsx' ? saveXlsx(name, [table]) : saveCsv(name, table)
    },
    /** The open plan, one sheet a collection. */
    async exportPlan() {
      const plan = session.plan()
      if (plan) await saveXlsx(plan.info.title ?? '', planTables(plan, texts))
    },
  }
}
