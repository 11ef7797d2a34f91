import { gzipSync } from 'node:zlib'
import * as Automerge from '@automerge/automerge'
import { parsePlanFile } from '../../src/core/file/plan-file'
import { emptyFold, type Fold, foldChangesets } from '../../src/core/journal/fold'
import { mergeJournals } from '../../src/core/journal/merge'
import { distinctValues } from '../../src/core/journal/register'
import { report } from './figures'
import { type Document, type File, historiesOf, PLAN_ID } from './merge-histories'

const ROUNDS = 5
const SEED = 20_250_428

const CASES = [
  { name: 'two files of 10,000 edits, 2 actors', files: 2, writers: 1, edits: 10_000, limit: 500 },
  { name: 'two files of 10,000 edits, 20 actors', files: 2, writers: 10, edits: 10_000, limit: 500 },
  { name: '20 files of 500 edits, 20 actors', files: 20, writers: 1, edits: 500, limit: 2_000 },
] as const

/**
 * Files of 500 tasks × 20 fields that have gone on apart, from their bytes to the merged plan: read, every foreign
 * changeset checked, joined, folded. Beside it Automerge, which loads the same histories and merges them.
 */
export function benchMerge(): void {
  for (const { name, files: count, writers, edits, limit } of CASES) {
    const files = historiesOf(count, writers, edits, SEED)
    const times = { ours: [] as number[], theirs: [] as number[] }
    for (let round = 0; round <= ROUNDS; round++) {
      const ours = timed(() => mergeOurs(files))
      const theirs = timed(() => mergeTheirs(files))
      if (round === 0) compare(ours.value, theirs.value)
      else {
        times.ours.push(ours.time)
        times.theirs.push(theirs.time)
      }
      Automerge.free(theirs.value)
    }
    report({ name, ...times, limit, yardstick: 'Automerge on the same histories', judged: 'median' })
    const sizes = (bytesOf: (file: File) => Uint8Array) => {
      const bytes = bytesOf(files[0] as File)
      return `${kilobytes(bytes.length)} (gzip ${kilobytes(gzipSync(bytes).length)})`
    }
    console.log(`  a file: ${sizes(({ ours }) => ours)} to ${sizes(({ theirs }) => theirs)}`)
  }
}

function mergeOurs(files: readonly File[]): Fold {
  const journals = files.map(({ ours }) => {
    const parsed = parsePlanFile(ours)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    return parsed.value.journal
  })
  const all = journals.flat()
  return foldChangesets(emptyFold(PLAN_ID), mergeJournals(all, [], all).journal)
}

function mergeTheirs(files: readonly File[]): Document {
  const [first, ...others] = files.map(({ theirs }) => Automerge.load(theirs) as Document) as [
    Document,
    ...Document[],
  ]
  return others.reduce((merged, other) => {
    const next = Automerge.merge(merged, other)
    Automerge.free(other)
    return next
  }, first)
}

/** Every cell has the same distinct values in both. */
function compare(fold: Fold, document: Document): void {
  let cells = 0
  for (const [id, task] of Object.entries(document.tasks)) {
    for (const field of Object.keys(task)) {
      const conflicts = Object.values(Automerge.getConflicts(task, field) ?? { only: task[field] })
      const register = fold.registers.get('tasks')?.get(id)?.get(field)
      const ours = register ? distinctValues(register).map(({ value }) => String(value)) : []
      const theirs = [...new Set(conflicts.map(String))]
      if (ours.toSorted().join('\n') !== theirs.toSorted().join('\n'))
        throw new Error(`${id} ${field} is ${ours.join(' | ')}, in Automerge ${theirs.join(' | ')}`)
      cells++
    }
  }
  const own = [...(fold.registers.get('tasks')?.values() ?? [])].reduce((sum, fields) => sum + fields.size, 0)
  if (own !== cells) throw new Error(`${own} cells, in Automerge ${cells}`)
}

function timed<Value>(work: () => Value): { readonly value: Value; readonly time: number } {
  const begun = performance.now()
  const value = work()
  return { value, time: performance.now() - begun }
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`
