import { flatten, type TemplateResolver, translator } from '@solid-primitives/i18n'
import { en } from '../../../src/ui/text/en'
import { createFormat } from '../../../src/ui/text/format'
import type { Language } from '../../../src/ui/text/language'
import { resolveText } from '../../../src/ui/text/resolve'
import type { TextApi, Translate } from '../../../src/ui/text/texts'
import { vi } from '../../../src/ui/text/vi'

/** The texts of a screen, without the screen. */
export function textIn(language: 'vi' | 'en'): TextApi {
  const dictionary = flatten(language === 'vi' ? vi : en)
  return {
    ...createFormat(language),
    t: translator(() => dictionary, resolveText as TemplateResolver<string>) as Translate,
    nameOf: name => name[language],
    language: () => language as Language,
    setLanguage: () => undefined,
    collator: new Intl.Collator(language),
  } as TextApi
}
