import { FILE_EDIT_AUTHOR } from '../../state/seed'
import type { Translate } from './texts'

/** Who wrote it, in the words of the screen. */
export function authorName(t: Translate, by: string): string {
  if (by === '') return t('history.by.nobody')
  return by === FILE_EDIT_AUTHOR ? t('history.by.file') : by
}
