import { useText } from '../text/texts'

export function RankingPage() {
  const { t } = useText()
  return <h1>{t('ranking.title')}</h1>
}
