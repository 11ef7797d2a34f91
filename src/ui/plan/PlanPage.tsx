import { useText } from '../text/texts'

export function PlanPage() {
  const { t } = useText()
  return <h1>{t('plan.title')}</h1>
}
