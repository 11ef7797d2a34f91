import type { EditionNode } from './edition'

/** Whether the node holds points that are taken off as a positive number, so that fewer are better. */
export const isDeduction = ({ adds, max }: Pick<EditionNode, 'adds' | 'max'>): boolean =>
  adds === 'penalty' && !(max !== null && max <= 0)
