import type { Slice } from './aggregate'
import type { NodeColumn } from './analysis'

/** The scores of one unit along the tree, stride 1. */
export type UnitScores = Slice & { readonly stride: 1; readonly offset: 0 }

/** Gathers one unit out of the columns of a year. */
export const unitScoresOf = (columns: readonly NodeColumn[], unit: number): UnitScores => ({
  scores: Float64Array.from(columns, column => column.scores[unit] as number),
  notApplicable: Uint8Array.from(columns, column => column.notApplicable[unit] as number),
  stride: 1,
  offset: 0,
})
