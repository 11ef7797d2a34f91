/** One of a list of known records, or a new one by the name that was typed. */
export type Choice =
  | {
      readonly kind: 'known'
      readonly id: string
      readonly text: string
      /** Further spellings to find it by. */
      readonly search?: string
    }
  | { readonly kind: 'new'; readonly text: string }

/** The same for the same record, and for the same new name. */
export const choiceKey = (choice: Choice): string =>
  choice.kind === 'known' ? `known ${choice.id}` : `new ${choice.text}`
