import { proxy, type Remote, transfer, wrap } from 'comlink'
import type { AppendixOut } from '../../core/file/appendix-out'
import type { ScoresChoice, ScoresOffer } from '../../core/file/offer-scores'
import type { ScoresQuestion } from '../../core/file/score-layout'
import type { ScoreRows } from '../../core/file/score-rows'
import type { TableHeadFault } from '../../core/file/table-head'
import type { OutTable } from '../../core/file/table-out'
import type { TableFileFault, TableProgress, TableSheet } from '../../core/file/table-rows'
import { err, ok, type Result } from '../../core/result'
import type { Tables } from './tables.worker'

export interface ReadOptions {
  readonly maxRows: number
  readonly onProgress: (progress: TableProgress) => void
  readonly signal: AbortSignal
}

/**
 * Files of rows are read and written by a worker of their own, started for each and ended with it: neither does an
 * analysis wait for it, nor does its memory stay, and cancelling ends it wherever it is.
 */
export function createTablesClient() {
  return {
    read: (
      bytes: Uint8Array,
      name: string,
      { maxRows, onProgress, signal }: ReadOptions,
    ): Promise<Result<readonly TableSheet[], TableFileFault>> =>
      working(signal, remote => remote.readTables(transferable(bytes), name, maxRows, proxy(onProgress))),
    /** Long or wide tables of published scores, as typed columns. */
    scores: (
      bytes: Uint8Array,
      name: string,
      question: ScoresQuestion,
      { onProgress, signal }: Omit<ReadOptions, 'maxRows'>,
    ): Promise<Result<ScoreRows, TableFileFault | TableHeadFault>> =>
      working(signal, remote => remote.readScores(transferable(bytes), name, question, proxy(onProgress))),
    /** The first rows of each sheet. */
    peek: (
      bytes: Uint8Array,
      name: string,
      { onProgress, signal }: Omit<ReadOptions, 'maxRows'>,
    ): Promise<Result<readonly TableSheet[], TableFileFault>> =>
      working(signal, remote => remote.peekTables(transferable(bytes), name, proxy(onProgress))),
    /** What would be taken of a table of published scores. */
    offerScores: (
      bytes: Uint8Array,
      name: string,
      question: ScoresQuestion,
      choice: ScoresChoice,
      { onProgress, signal }: Omit<ReadOptions, 'maxRows'>,
    ): Promise<Result<ScoresOffer, TableFileFault | TableHeadFault>> =>
      working(signal, remote =>
        remote.offerScores(transferable(bytes), name, question, choice, proxy(onProgress)),
      ),
    workbook: (
      tables: readonly OutTable[],
      author: string,
      signal = NEVER,
    ): Promise<Result<Uint8Array, TableFileFault>> =>
      working(signal, async remote => ok(await remote.writeWorkbook(tables, author))),
    csv: (table: OutTable, decimal: ',' | '.', signal = NEVER): Promise<Result<Uint8Array, TableFileFault>> =>
      working(signal, async remote => ok(await remote.writeCsv(table, decimal))),
    appendix: (
      out: AppendixOut,
      format: 'docx' | 'xlsx',
      signal = NEVER,
    ): Promise<Result<Uint8Array, TableFileFault>> =>
      working(signal, async remote => ok(await remote.writeAppendix(out, format))),
  }
}

const NEVER = new AbortController().signal

/** The caller keeps his bytes: the copy is handed over, not copied again. */
function transferable(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  return transfer(copy, [copy.buffer])
}

async function working<Value, Fault = never>(
  signal: AbortSignal,
  work: (remote: Remote<Tables>) => Promise<Result<Value, TableFileFault | Fault>>,
): Promise<Result<Value, TableFileFault | Fault>> {
  if (signal.aborted) return err({ kind: 'cancelled' })
  const worker = new Worker(new URL('./tables.worker.ts', import.meta.url), { type: 'module' })
  const ended = new Promise<Result<never, TableFileFault>>(resolve => {
    signal.addEventListener('abort', () => resolve(err({ kind: 'cancelled' })), { once: true })
    worker.addEventListener('error', event => {
      event.preventDefault()
      resolve(err({ kind: 'stopped', message: event.message }))
    })
    worker.addEventListener('messageerror', () => resolve(err({ kind: 'stopped', message: '' })))
  })
  const answer = work(wrap<Tables>(worker)).catch(
    (error: unknown): Result<never, TableFileFault> =>
      err({ kind: 'stopped', message: error instanceof Error ? error.message : String(error) }),
  )
  try {
    return await Promise.race([ended, answer])
  } finally {
    worker.terminate()
  }
}
