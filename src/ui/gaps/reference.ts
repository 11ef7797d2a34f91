import type { NodeView } from '../../core/analysis/analysis'
import type { EditionNode } from '../../core/edition/edition'

/** What a target score is taken from. */
export const REFERENCES = ['proposal', 'mean', 'best', 'next', 'typed'] as const
export type Reference = (typeof REFERENCES)[number]

/** A tick: where its target comes from; where it is typed, the text and what it reads as (NaN = no number). */
export interface Tick {
  readonly reference: Reference
  readonly typed: string
  readonly value: number
}

/** A tick that takes its target from what is published. */
export const refer = (reference: Reference): Tick => ({ reference, typed: '', value: Number.NaN })

/** A target is stored with this many decimals, finer than any publisher prints. */
const DECIMALS = 4
/** Scores are spoken of with two decimals: one rank more means the next such figure above the rival's. */
const STEP = 100

/**
 * The target a reference gives, in points of the node: NaN where there is none or where it is no raise. `typed` gives
 * what was typed, unchecked.
 */
export function targetOf(spec: EditionNode, node: NodeView, { reference, value }: Tick): number {
  if (reference === 'typed') return value
  const direction = spec.better === 'high' ? 1 : -1
  const raw = rawTarget(node, reference, direction)
  const bound = spec.better === 'high' ? spec.max : spec.min
  const target = within(roundTo(raw, DECIMALS), bound, direction)
  return direction * (target - node.score) > 0 ? target : Number.NaN
}

/** The first of the wished references that gives a raise, else typing. */
export function usableReference(spec: EditionNode, node: NodeView, wished: Reference): Reference {
  const order = [wished, ...REFERENCES]
  return (
    order.find(reference => reference !== 'typed' && !Number.isNaN(targetOf(spec, node, refer(reference)))) ??
    'typed'
  )
}

/** Points of the node that a target brings, positive for better. */
export const gainOf = (spec: EditionNode, node: NodeView, target: number): number =>
  (spec.better === 'high' ? 1 : -1) * (target - node.score)

/** More than 90 % of all units ever gained in a year. False where the pace is not known. */
export const isAbovePace = (gain: number, node: NodeView): boolean => gain > node.pace.p90 + 1e-9

function rawTarget(node: NodeView, reference: Exclude<Reference, 'typed'>, direction: number): number {
  switch (reference) {
    case 'proposal':
      return node.proposal
    case 'mean':
      return node.score + node.gapMean
    case 'best':
      return node.score + node.gapBest
    case 'next':
      return stepPast(node.score + node.gapNext, direction)
  }
}

/** Strictly better than the rival: a tie gains no rank. */
const stepPast = (rival: number, direction: number): number =>
  direction > 0 ? (Math.floor(rival * STEP + 1e-6) + 1) / STEP : (Math.ceil(rival * STEP - 1e-6) - 1) / STEP

const roundTo = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals

function within(target: number, bound: number | null, direction: number): number {
  return bound !== null && direction * target > direction * bound ? bound : target
}
