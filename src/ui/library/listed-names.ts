import type { Translate } from '../text/texts'

const NAMED = 8

/** Names one by one, the rest of many as a number. */
export const listedNames = (t: Translate, names: readonly string[]): string =>
  [
    ...names.slice(0, NAMED),
    ...(names.length > NAMED ? [t('library.opened.moreNames', { n: names.length - NAMED })] : []),
  ].join(', ')
