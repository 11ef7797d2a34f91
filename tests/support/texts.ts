import { flatten, translator } from '@solid-primitives/i18n'
import { en } from '../../src/ui/text/en'
import { createFormat } from '../../src/ui/text/format'
import { id } from '../../src/ui/text/id'
import type { Language } from '../../src/ui/text/language'
import { resolveText } from '../../src/ui/text/resolve'
import type { Translate } from '../../src/ui/text/texts'
import { vi } from '../../src/ui/text/vi'

const dictionaries = { vi, en, id }

/** Texts and formats of a language, without a screen. */
export const textsOf = (language: Language) => ({
  ...createFormat(language),
  t: translator(() => flatten(dictionaries[language]), resolveText as never) as unknown as Translate,
  language: () => language,
  collator: new Intl.Collator('vi', { numeric: true }),
})
