import { useText } from '../text/texts'

export function LibraryPage() {
  const { t } = useText()
  return <h1>{t('library.title')}</h1>
}
