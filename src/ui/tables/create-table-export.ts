import { createSignal, onCleanup } from 'solid-js'
import type { AppendixOut } from '../../core/file/appendix-out'
import type { OutTable } from '../../core/file/table-out'
import { useApp } from '../../state/context'
import { planFileName } from '../../state/file-name'
import type { TablesPort } from '../../state/ports'
import { useText } from '../text/texts'
import type { Work } from './grid-table'
import { planTables } from './plan-workbook'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const CSV = 'text/csv'
/** What is quicker needs no word. */
const SLOW = 500

/** A file on its way out: how far it is, null where that is not known. */
export interface Leaving {
  readonly name: string
  readonly share: number | null
}

type Made = Awaited<ReturnType<TablesPort['workbook']>>

/** A title as a name of a file. */
const fileNameOf = (title: string, extension: string): string =>
  planFileName(title).replace(/\.plan\.json$/, `.${extension}`)

/** Hands tables over as files. What takes longer is told, and may be ended. */
export function createTableExport() {
  const { session, files, tables, notices } = useApp()
  const texts = useText()
  const [leaving, setLeaving] = createSignal<Leaving | null>(null)
  let control = new AbortController()
  onCleanup(() => control.abort())

  /** A file of what `make` makes; null = ended. */
  async function save(name: string, type: string, make: (work: Work) => Promise<Made | null>) {
    control.abort()
    const own = new AbortController()
    control = own
    let share: number | null = 0
    let isSlow = false
    const tell = () => isSlow && own === control && setLeaving({ name, share })
    const timer = setTimeout(() => {
      isSlow = true
      tell()
    }, SLOW)
    const work: Work = {
      signal: own.signal,
      report(next) {
        share = next < 1 ? next : null
        tell()
      },
    }
    const bytes = await make(work)
    clearTimeout(timer)
    if (own === control) setLeaving(null)
    if (bytes === null || own.signal.aborted) return
    if (bytes.ok) return files.save(name, bytes.value, type)
    const message = 'message' in bytes.error ? bytes.error.message : bytes.error.kind
    notices.add({ kind: 'storage', fault: { kind: 'unknown', message } })
  }

  const saveXlsx = (title: string, all: readonly OutTable[]) =>
    save(fileNameOf(title, 'xlsx'), XLSX, ({ signal }) => tables.workbook(all, 'ReformGrid', signal))

  return {
    leaving,
    stop() {
      control.abort()
      setLeaving(null)
    },
    saveXlsx,
    /** A table that is long in the making. */
    saveTable(title: string, format: 'xlsx' | 'csv', make: (work: Work) => Promise<OutTable | null>) {
      return save(fileNameOf(title, format), format === 'xlsx' ? XLSX : CSV, async work => {
        const table = await make(work)
        if (table === null) return null
        work.report(1)
        return format === 'xlsx'
          ? tables.workbook([table], 'ReformGrid', work.signal)
          : tables.csv(table, texts.language() === 'en' ? '.' : ',', work.signal)
      })
    },
    saveAppendix: (out: AppendixOut, title: string, format: 'docx' | 'xlsx') =>
      save(fileNameOf(title, format), format === 'xlsx' ? XLSX : DOCX, ({ signal }) =>
        tables.appendix(out, format, signal),
      ),
    /** The open plan, one sheet a collection. */
    async exportPlan() {
      const plan = session.plan()
      if (plan) await saveXlsx(plan.info.title ?? '', planTables(plan, texts))
    },
  }
}
export type TableExport = ReturnType<typeof createTableExport>
