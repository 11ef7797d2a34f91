import type { ClearPoint } from '../../../core/plan/six-clears'
import { MISSING } from '../../text/format'
import type { PlanRow } from '../row/plan-row'
import { type Cell, type CellContext, cell } from './cell'

/** The point "việc" is called work in the words of the screen. */
export const CLEAR_WORDS = {
  person: 'person',
  task: 'work',
  time: 'time',
  responsibility: 'responsibility',
  authority: 'authority',
  result: 'result',
} as const satisfies Readonly<Record<ClearPoint, string>>

/** Claimed points in the index in view; ×2 stands in the cell where another task claims the same node. */
export function pointsCell({ claim }: PlanRow, { t, signed, index }: CellContext): Cell {
  if (!claim) return cell(MISSING, null, { look: 'quiet', tip: t('plan.cell.noTargets', { index }) })
  if (Number.isNaN(claim.points))
    return cell(MISSING, null, { look: 'quiet', tip: t('plan.cell.pointsUnknown', { n: claim.unknown }) })
  const shared = claim.doubled.length
  const tip = [
    shared > 0 && t('plan.cell.shared', { n: shared }),
    claim.unknown > 0 && t('plan.cell.pointsUnknown', { n: claim.unknown }),
  ]
  return cell(`${shared > 0 ? '×2 ' : ''}${signed(claim.points, 2)}`, claim.points, {
    tip: tip.filter(Boolean).join('. ') || null,
  })
}

/** The count, then a letter for each point that is not clear; the words are in the tooltip. */
export function clearsCell({ findings }: PlanRow, { t }: CellContext): Cell {
  if (!findings) return cell('', null)
  const { clear, missing } = findings.clears
  const letters = missing.map(point => t(`words.clearLetter.${CLEAR_WORDS[point]}`))
  const names = missing.map(point => t(`words.clear.${CLEAR_WORDS[point]}`)).join(', ')
  return cell([`${clear}/6`, ...letters].join(' '), clear, {
    tip: missing.length === 0 ? t('plan.cell.allClear') : t('plan.cell.notClear', { points: names }),
  })
}

export function lastReportCell({ findings }: PlanRow, { t, date }: CellContext): Cell {
  if (!findings) return cell('', null)
  const { lastCheckIn, notReported } = findings
  const last = lastCheckIn?.date ?? null
  const said = last ? t('plan.cell.lastReport', { date: date(last) }) : t('plan.cell.noReport')
  if (notReported) {
    const due = t('plan.cell.reportDue', { date: date(notReported.to) })
    return cell(t('plan.cell.notReported'), last ?? '0000', { look: 'missing', tip: `${said}. ${due}` })
  }
  return last === null
    ? cell(MISSING, null, { look: 'quiet', tip: said })
    : cell(date(last), last, { tip: [said, lastCheckIn?.by, lastCheckIn?.note].filter(Boolean).join(' · ') })
}

export function urgedCell({ findings }: PlanRow, { t, date, asOf }: CellContext): Cell {
  const urging = findings?.lastUrging
  if (!findings || !urging?.date)
    return cell(findings ? MISSING : '', null, { look: 'quiet', tip: findings && t('plan.cell.noUrging') })
  // The year is left out where it is the one the plan is judged in.
  const sameYear = urging.date.slice(0, 4) === asOf.slice(0, 4)
  const time = urging.time ?? 1
  return cell(
    t('plan.cell.urging', { time, date: sameYear ? date(urging.date).slice(0, 5) : date(urging.date) }),
    urging.date,
    {
      tip: t('plan.cell.urgingFull', {
        document: urging.document ?? '',
        time,
        date: date(urging.date),
      }).replace(/^, /, ''),
    },
  )
}
