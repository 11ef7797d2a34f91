import type { Edit } from '../../../core/plan/plan'

/** One way to make a bad cell good by one click. */
export interface Fix {
  readonly kind: 'use' | 'source' | 'before' | 'add' | 'clear'
  /** The value that the cell will hold, of `add` the name of the new record; null = empty. */
  readonly value: unknown
  readonly edits: readonly Edit[]
}
