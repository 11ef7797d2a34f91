import type { Changeset } from '../../src/core/journal/changeset'
import type { Fold } from '../../src/core/journal/fold'

/**
 * The law of folding once more, as plainly as can be: a graph of changesets, each with the set of all changesets
 * (by hash) that its author had before him. No vectors, no order of arrival, no incremental step.
 */
export type Saw = ReadonlyMap<string, ReadonlySet<string>>

interface ModelWrite {
  readonly hash: string
  readonly at: string
  readonly actor: string
  readonly by: string
  readonly value: unknown
}

/** What a planner sees, in a shape that can be compared. */
export interface View {
  readonly records: Readonly<Record<string, unknown>>
  readonly conflicts: Readonly<Record<string, unknown>>
}

type Register = readonly [field: string, writes: readonly ModelWrite[]]

const later = (a: ModelWrite, b: ModelWrite): number =>
  a.at !== b.at ? (a.at < b.at ? 1 : -1) : a.actor < b.actor ? 1 : -1

const textOf = (value: unknown): string => JSON.stringify(value)

/** The current values of every register: those that no changeset writing there had seen. Latest first. */
export function modelRegisters(journal: readonly Changeset[], saw: Saw): Map<string, ModelWrite[]> {
  const all = new Map<string, Map<string, ModelWrite>>()
  for (const { ops, hash, at, actor, by } of journal) {
    for (const [collection, id, field, , value] of ops) {
      const key = JSON.stringify([collection, id, field])
      const writes = all.get(key) ?? new Map<string, ModelWrite>()
      writes.set(hash, { hash, at, actor, by, value })
      all.set(key, writes)
    }
  }
  const registers = new Map<string, ModelWrite[]>()
  for (const [key, writes] of all) {
    const current = [...writes.values()].filter(
      write => ![...writes.keys()].some(other => saw.get(other)?.has(write.hash)),
    )
    registers.set(key, current.sort(later))
  }
  return registers
}

/** What the journal shows by the naive law. */
export function modelView(journal: readonly Changeset[], saw: Saw): View {
  const byRecord = new Map<string, Register[]>()
  for (const [key, writes] of modelRegisters(journal, saw)) {
    const [collection, id, field] = JSON.parse(key) as [string, string, string]
    const name = `${collection} ${id}`
    byRecord.set(name, [
      ...(byRecord.get(name) ?? []),
      [field, field === 'order' ? writes.slice(0, 1) : writes],
    ])
  }
  const records: Record<string, unknown> = {}
  const conflicts: Record<string, unknown> = {}
  for (const [name, registers] of byRecord) {
    const content = registers.filter(([field]) => field !== 'deleted')
    if (content.every(([, writes]) => writes.every(write => write.value === null))) continue
    const deletes = registers.find(([field]) => field === 'deleted')?.[1] ?? []
    const isDeleted = deletes.length > 0 && deletes.every(write => write.value === true)
    const missed = deletes.map(removal =>
      content.flatMap(([, writes]) =>
        writes.filter(write => write.hash !== removal.hash && !saw.get(removal.hash)?.has(write.hash)),
      ),
    )
    if (isDeleted && missed.some(unseen => unseen.length === 0)) continue
    records[name] = recordOf(registers)
    for (const [field, writes] of registers) {
      const values = [...new Set(writes.map(write => textOf(write.value)))]
      if (values.length > 1) conflicts[`${name} ${field}`] = values.map(text => latestOf(writes, text))
    }
    if (isDeleted) {
      const least = missed.reduce((best, unseen) => (unseen.length < best.length ? unseen : best))
      const editors = [...new Set(least.map(({ actor }) => actor))].map(actor => ({
        ...(least.filter(write => write.actor === actor).sort(later)[0] as ModelWrite),
        value: false,
      }))
      conflicts[`${name} deleted`] = [deletes[0] as ModelWrite, ...editors].sort(later).map(summary)
    }
  }
  return { records, conflicts }
}

/** What a fold shows, in the same shape. */
export function viewOf(fold: Fold): View {
  const records: Record<string, unknown> = {}
  for (const [collection, shown] of fold.shown)
    for (const [id, { id: _, ...record }] of shown) records[`${collection} ${id}`] = record
  const conflicts: Record<string, unknown> = {}
  for (const { collection, id, field, values } of fold.plan.conflicts.values())
    conflicts[`${collection} ${id} ${field}`] = values
  return { records, conflicts }
}

const summary = ({ value, by, at, actor }: ModelWrite) => ({ value, by, at, actor })

const latestOf = (writes: readonly ModelWrite[], text: string) =>
  summary(writes.find(write => textOf(write.value) === text) as ModelWrite)

function recordOf(registers: readonly Register[]): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [field, writes] of registers) {
    const value = writes[0]?.value ?? null
    if (value === null) continue
    const [name = '', element] = field.split('/')
    if (element === undefined) record[name] = value
    else record[name] = { ...(record[name] as object | undefined), [element]: value }
  }
  return record
}
