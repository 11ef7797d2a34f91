import type { DatasetFault } from './check-dataset'
import type { TreeFault } from './check-edition'
import type { Dataset } from './dataset'
import type { Definition } from './definition'

/** A dataset that a plan uses in place of a shipped one, or together with an own index. */
export interface OwnDataset {
  readonly edition: string
  readonly hash: string
  /** Absent where the plan only names it. */
  readonly dataset?: Dataset | undefined
  readonly definition?: Definition | undefined
}

/** Why a dataset that a plan names is not used. */
export type AdoptFault =
  | { readonly kind: 'no-content' }
  | { readonly kind: 'unknown-edition' }
  /** An own index uses a name that something else goes by. */
  | { readonly kind: 'name-taken'; readonly name: string }
  | TreeFault
  | DatasetFault

export interface NotAdopted {
  readonly edition: string
  readonly hash: string
  readonly fault: AdoptFault
}
