import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale'
import type { Language } from '../text/language'
import { LOCALE_ID } from './locale-id'

/** The grid's own words. English is built in. */
export function localeOf(language: Language): Record<string, string> {
  if (language === 'vi') return AG_GRID_LOCALE_VN
  return language === 'id' ? LOCALE_ID : {}
}
