import type { Pick } from './create-pick'

/** What an editor hands over: text as typed, a choice, or a whole list of agencies with names to be added. */
export type Typed =
  | { readonly kind: 'text'; readonly text: string }
  | Pick
  /** An exact number of another cell. */
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'list'
      readonly ids: readonly string[]
      readonly added: readonly string[]
      /** Left in the field without saying who is meant. */
      readonly typed?: string
    }

const KINDS = ['text', 'pick', 'add', 'list']

/** An editor that was left untouched hands back the cell's own value, which is none of these. */
export const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  KINDS.includes(String(value.kind)) &&
  !('tip' in value)
