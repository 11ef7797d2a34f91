import type { Slice } from './aggregate'
import type { NodeColumn } from './analysis'

/** The scores of one unit along the tree, stride 1. */
export type UnitScores = Slice & { readonly stride: 1; readonly offset: 0 }

/** Gathers one unit out of the columns of a year; −1 = no unit, nothing but missing. */
export const unitScoresOf = (columns: readonly NodeColumn[], unit: number): UnitScores => ({
  scores: Float64Array.from(columns, column => column.scores[unit] ?? Number.NaN),
  notApplicable: Uint8Array.from(columns, column => column.notApplicable[unit] ?? 0),
  stride: 1,
  offset: 0,
})
