import * as Automerge from '@automerge/automerge'
import { writePlanFile } from '../../src/core/file/plan-file'
import { prepareAppend } from '../../src/core/journal/append'
import type { Changeset } from '../../src/core/journal/changeset'
import { emptyFold, foldChangesets } from '../../src/core/journal/fold'
import type { Head } from '../../src/core/journal/heads'
import { sortJournal } from '../../src/core/journal/merge'
import { randomOf } from '../support/spoil-json'

export const PLAN_ID = 'plan-1'
const TASKS = 500
/** Edits between two rounds in which the laptops of a group open each other's files. */
const ROUND = 200
const MORNING = Date.UTC(2025, 3, 28, 2)

const day = (n: number): string => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)

/** Twenty fields of a task, each with the n-th value that somebody might write there. */
const FIELDS: readonly (readonly [string, (n: number) => string | number])[] = [
  ['number', n => n],
  ['field', n => String(n)],
  ['title', n => `Rà soát, đơn giản hóa thủ tục hành chính lĩnh vực ${n}`],
  ['product', n => `Báo cáo số ${n} của Ủy ban nhân dân tỉnh`],
  ['documentNumber', n => `${n}/KH-UBND`],
  ['documentDate', day],
  ['issuingBody', n => `Ủy ban nhân dân tỉnh (${n})`],
  ['leadAgency', n => `agency-${n}`],
  ['officer', n => `person-${n}`],
  ['start', day],
  ['deadline', day],
  ['deadlineText', n => `Quý ${(n % 4) + 1}/2026, lần ${n}`],
  ['budget', n => n * 1000],
  ['status', n => `running-${n}`],
  ['progress', n => n / 100],
  ['doneDate', day],
  ['result', n => `Đã hoàn thành ${n} thủ tục`],
  ['evidence', n => `Công văn số ${n}/SNV-CCHC`],
  ['notes', n => `Ghi chú lần ${n}`],
  ['source', n => `Cổng thông tin điện tử ${n}`],
]

export type Document = Automerge.Doc<{ tasks: Record<string, Record<string, unknown>> }>

/** One file as both programs hold it. */
export interface File {
  readonly ours: Uint8Array
  readonly theirs: Uint8Array
}

interface Laptop {
  readonly actor: string
  heads: Map<string, Head>
  document: Document
}

/**
 * Files of one plan that begin with the same tasks and then go on apart. In each file `writers` laptops make `edits`
 * single edits in turn and meet every `ROUND` of them. Both programs are given the very same edits in the same order.
 */
export function historiesOf(files: number, writers: number, edits: number, seed: number): readonly File[] {
  const random = randomOf(seed)
  const base = beginning()
  return Array.from({ length: files }, (_, file) => {
    const laptops = Array.from({ length: writers }, (_, position): Laptop => {
      const number = file * writers + position + 1
      const hex = number.toString(16).padStart(4, '0')
      return {
        actor: `laptop-${number}`,
        heads: new Map(base.heads),
        document: Automerge.clone(base.document, { actor: hex }),
      }
    })
    const values = new Map<string, string | number>()
    const journal: Changeset[] = [...base.journal]
    for (let edit = 0; edit < edits; edit++) {
      const laptop = laptops[edit % writers] as Laptop
      const [field, textOf] = FIELDS[Math.floor(random() * FIELDS.length)] as (typeof FIELDS)[number]
      const row = Math.floor(random() * TASKS)
      const id = `task-${row}`
      // No value is written twice: Automerge keeps equal values apart, the journal does not.
      const value = textOf(TASKS + file * edits + edit)
      const cell = `${id}/${field}`
      const from = values.get(cell) ?? textOf(row)
      values.set(cell, value)
      journal.push(write(laptop, [[id, field, from, value]], MORNING + 60_000 * (edit * files + file + 1)))
      if (edit % ROUND === ROUND - 1) meet(laptops)
    }
    meet(laptops)
    const sorted = sortJournal(journal)
    return {
      ours: new TextEncoder().encode(writePlanFile(foldChangesets(emptyFold(PLAN_ID), sorted), sorted)),
      theirs: Automerge.save((laptops[0] as Laptop).document),
    }
  })
}

/** All tasks with all their fields, as one edit. */
function beginning() {
  const laptop: Laptop = { actor: 'laptop-0', heads: new Map(), document: Automerge.init({ actor: '0000' }) }
  laptop.document = Automerge.change(laptop.document, document => {
    document.tasks = {}
    for (let row = 0; row < TASKS; row++) document.tasks[`task-${row}`] = {}
  })
  const cells = Array.from({ length: TASKS }, (_, row) =>
    FIELDS.map(([field, textOf]) => [`task-${row}`, field, null, textOf(row)] as const),
  ).flat()
  return { journal: [write(laptop, cells, MORNING)], heads: laptop.heads, document: laptop.document }
}

type Cell = readonly [id: string, field: string, from: string | number | null, to: string | number]

function write(laptop: Laptop, cells: readonly Cell[], now: number): Changeset {
  const { changeset, head } = prepareAppend({
    actor: laptop.actor,
    heads: laptop.heads,
    newer: [],
    ops: cells.map(([id, field, from, to]) => ['tasks', id, field, from, to]),
    by: `Nguyễn Văn ${laptop.actor}`,
    now,
  })
  if (changeset === null || head === null) throw new Error('nothing was written')
  laptop.heads.set(laptop.actor, head)
  laptop.document = Automerge.change(laptop.document, { time: 0 }, document => {
    for (const [id, field, , to] of cells) {
      const task = document.tasks[id]
      // A plain string would be a text that several can type into; this is Automerge's cheaper form.
      if (task) task[field] = typeof to === 'string' ? new Automerge.ImmutableString(to) : to
    }
  })
  return changeset
}

/** Everybody opens everybody's file. */
function meet(laptops: readonly Laptop[]): void {
  const heads = new Map<string, Head>()
  for (const { heads: known } of laptops)
    for (const [actor, head] of known) if (head.seq > (heads.get(actor)?.seq ?? 0)) heads.set(actor, head)
  const [first, ...others] = laptops as [Laptop, ...Laptop[]]
  for (const other of others) first.document = Automerge.merge(first.document, other.document)
  for (const other of others) other.document = Automerge.merge(other.document, first.document)
  for (const laptop of laptops) laptop.heads = new Map(heads)
}
