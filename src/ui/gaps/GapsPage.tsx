import { useText } from '../text/texts'

export function GapsPage() {
  const { t } = useText()
  return <h1>{t('gaps.title')}</h1>
}
