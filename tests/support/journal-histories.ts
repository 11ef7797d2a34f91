import * as fc from 'fast-check'
import type { Changeset } from '../../src/core/journal/changeset'
import { mergeJournals } from '../../src/core/journal/merge'
import type { Saw } from './journal-model'
import { MORNING, Replica } from './journal-replica'

/** How many random histories the lesser properties see. */
export const RUNS = 300
/** How many the laws of merging see, and how many are held against Automerge; a campaign raises both. */
export const MERGE_RUNS = Number(process.env.MERGE_RUNS ?? 2_000)
export const ORACLE_RUNS = Number(process.env.ORACLE_RUNS ?? 1_000)

/** What a property of so many runs is asserted with; `CAMPAIGN_SEED` draws the same histories again. */
export const runsOf = (numRuns: number): { numRuns: number; seed?: number } => ({
  numRuns,
  ...(process.env.CAMPAIGN_SEED ? { seed: Number(process.env.CAMPAIGN_SEED) } : {}),
})

/** Milliseconds so many runs may take before they count as hanging. */
export const timeoutOf = (runs: number): number => 60_000 + runs * 100
export const TIMEOUT = timeoutOf(RUNS)

type Step =
  | {
      readonly kind: 'field'
      readonly at: number
      readonly id: string
      readonly field: string
      readonly value: number
    }
  | {
      readonly kind: 'element'
      readonly at: number
      readonly id: string
      readonly element: string
      readonly in: boolean
    }
  | { readonly kind: 'order'; readonly at: number; readonly id: string; readonly value: number }
  | { readonly kind: 'deleted'; readonly at: number; readonly id: string; readonly value: boolean | null }
  | { readonly kind: 'undo' | 'redo'; readonly at: number }
  /** `at` opens the whole file of `from`. */
  | { readonly kind: 'sync'; readonly at: number; readonly from: number }
  /** Everybody opens everybody's file. */
  | { readonly kind: 'round' }
  /** `at` gets the chains of one actor only, as from a file of which the rest was set aside. */
  | { readonly kind: 'part'; readonly at: number; readonly from: number; readonly actor: number }
  /** The profile is copied to another laptop: two replicas write as one actor from now on. */
  | { readonly kind: 'copy'; readonly at: number }

export interface History {
  readonly replicas: readonly Replica[]
  /** Everything anybody wrote, as each journal has it: branches of copied actors may stand under two names. */
  readonly written: readonly Changeset[]
  readonly saw: Saw
}

interface HistoryOptions {
  readonly parts?: boolean
  readonly copies?: boolean
  readonly undo?: boolean
  /** False: every write is a value never written before. */
  readonly equalValues?: boolean
  readonly maxSteps?: number
}

const REPLICAS = 8
const at = fc.nat({ max: REPLICAS - 1 })
const id = fc.constantFrom('t1', 't2')

function stepsArbitrary(options: HistoryOptions = {}): fc.Arbitrary<readonly Step[]> {
  const field = fc.constantFrom('title', 'notes')
  const value = options.equalValues === false ? fc.constant(-1) : fc.integer({ min: -3, max: 3 })
  const sync = fc.record({ kind: fc.constant('sync' as const), at, from: at })
  const edit = fc.record({ kind: fc.constant('field' as const), at, id, field, value })
  const kinds: fc.Arbitrary<Step>[] = [
    edit,
    edit,
    sync,
    sync,
    fc.constant({ kind: 'round' as const }),
    fc.record({
      kind: fc.constant('element' as const),
      at,
      id,
      element: fc.constantFrom('snv', 'stc'),
      in: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('order' as const), at, id, value: fc.nat({ max: 3 }) }),
    fc.record({
      kind: fc.constant('deleted' as const),
      at,
      id,
      value: fc.constantFrom(true, true, false, null),
    }),
  ]
  if (options.undo !== false)
    kinds.push(fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), at }))
  if (options.parts) kinds.push(fc.record({ kind: fc.constant('part' as const), at, from: at, actor: at }))
  if (options.copies) kinds.push(fc.record({ kind: fc.constant('copy' as const), at }))
  return fc.array(fc.oneof(...kinds), { minLength: 8, maxLength: options.maxSteps ?? 45, size: 'max' })
}

/** Plays steps on 2 to 8 laptops whose clocks are minutes to days apart. */
function play(steps: readonly Step[], replicaCount: number, skews: readonly number[]): History {
  const replicas = Array.from(
    { length: replicaCount },
    (_, position) => new Replica(`actor-${position}`, `user ${position}`, MORNING + (skews[position] ?? 0)),
  )
  let fresh = 0
  const one = (position: number): Replica => replicas[position % replicas.length] as Replica
  for (const step of steps) {
    const replica = step.kind === 'round' ? one(0) : one(step.at)
    switch (step.kind) {
      case 'field':
        // -3 empties the field; -1 and -2 are values never written before.
        replica.edit([
          step.id,
          step.field,
          step.value === -3 ? null : step.value < 0 ? `new ${fresh++}` : step.value,
        ])
        break
      case 'element':
        replica.edit([step.id, `coordinating/${step.element}`, step.in ? true : null])
        break
      case 'order':
        replica.edit([step.id, 'order', `a${step.value}`])
        break
      case 'deleted':
        replica.edit([step.id, 'deleted', step.value])
        break
      case 'undo':
        replica.undo()
        break
      case 'redo':
        replica.redo()
        break
      case 'sync':
        if (one(step.from) !== replica) replica.take(one(step.from))
        break
      case 'round': {
        const written = replicas.flatMap(({ journal }) => journal)
        const all = mergeJournals(written, [], written).journal
        for (const each of replicas) each.journal = all
        break
      }
      case 'part': {
        const source = one(step.from)
        const actor = source.journal[step.actor % Math.max(1, source.journal.length)]?.actor
        const part = source.journal.filter(changeset => changeset.actor === actor)
        replica.journal = mergeJournals(replica.journal, part, [
          ...replica.journal,
          ...source.journal,
        ]).journal
        break
      }
      case 'copy':
        if (replicas.length < 10)
          replicas.push(
            new Replica(replica.actor, `${replica.by} copied`, replica.now + 30_000, replica.journal),
          )
        break
    }
  }
  return { replicas, written: replicas.flatMap(({ journal }) => journal), saw: sawOf(replicas) }
}

/**
 * What each changeset's author had before him, and what had been seen by the one it follows. The two differ only where
 * a profile was copied and a laptop goes on behind its twin's changesets, taken from a damaged file without what the
 * twin had seen: `seen` only ever grows along an actor, so that counts as seen too.
 */
function sawOf(replicas: readonly Replica[]): Saw {
  const saw = new Map(replicas.flatMap(replica => [...replica.saw]))
  const follows = new Map(replicas.flatMap(replica => [...replica.follows]))
  const whole = new Map<string, ReadonlySet<string>>()
  const wholeOf = (hash: string): ReadonlySet<string> => {
    const previous = follows.get(hash)
    const known =
      whole.get(hash) ?? new Set([...(saw.get(hash) ?? []), ...(previous ? wholeOf(previous) : [])])
    whole.set(hash, known)
    return known
  }
  for (const hash of saw.keys()) wholeOf(hash)
  return whole
}

export function historyArbitrary(options: HistoryOptions = {}): fc.Arbitrary<History> {
  return fc
    .record({
      steps: stepsArbitrary(options),
      replicaCount: fc.integer({ min: 2, max: REPLICAS }),
      skews: fc.array(fc.constantFrom(0, 90_000, -3_600_000, 172_800_000), {
        minLength: REPLICAS,
        maxLength: REPLICAS,
      }),
    })
    .map(({ steps, replicaCount, skews }) => play(steps, replicaCount, skews))
}

/** All laptops' files opened together. */
export const everything = (history: History): readonly Changeset[] =>
  mergeJournals(history.written, []).journal

/** A permutation drawn from numbers, so that fast-check can shrink it. */
export function shuffled<Value>(values: readonly Value[], draws: readonly number[]): Value[] {
  const rest = [...values]
  const out: Value[] = []
  for (let position = 0; rest.length > 0; position++) {
    const draw = draws[position % Math.max(1, draws.length)] ?? 0
    out.push(...rest.splice(draw % rest.length, 1))
  }
  return out
}
