import { useText } from '../text/texts'

export function ScoresPage() {
  const { t } = useText()
  return <h1>{t('scores.title')}</h1>
}
