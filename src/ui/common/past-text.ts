import type { Lateness } from '../../core/plan/status'
import type { TextApi } from '../text/texts'

/** "Quá hạn 3 năm 4 tháng". Over a year in years and months: 1.214 days tell nobody anything. */
export function pastText(
  { days, years, months }: Lateness,
  { t, number }: Pick<TextApi, 't' | 'number'>,
): string {
  if (years === 0 && months === 0) return t('plan.status.pastDays', { n: number(days) })
  if (months === 0) return t('plan.status.pastYears', { n: years })
  return years === 0
    ? t('plan.status.pastMonths', { n: months })
    : t('plan.status.pastYearsMonths', { years, months })
}
