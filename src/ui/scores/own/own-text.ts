import type { Stage, TrendPoint } from '../../../core/analysis/analysis'
import type { EditionNode, Text } from '../../../core/edition/edition'
import type { Assessment } from '../../../core/plan/plan'
import { rankText } from '../../common/Rank'
import type { SourceWords } from '../../common/source-words'
import type { TextApi } from '../../text/texts'
import type { ScoreRow } from './own-rows'
import { boundText, scoreFaultText } from './score-fault'
import type { StageCell } from './stage-cells'

/** What words about a figure need besides the figure. */
export interface Words extends TextApi, SourceWords {
  /** The year in view. */
  readonly year: number
  /** A node's name in another edition of the index. */
  nameIn(edition: string, code: string): Text | null
}

/** "0.33–3.33"; an unknown bound says so. */
export function rangeText(
  spec: Pick<EditionNode, 'min' | 'max'>,
  text: Pick<TextApi, 't' | 'number'>,
): string {
  const { min, max } = spec
  if (min === null && max === null) return text.t('scores.cell.unknownRange')
  return `${min === null ? '?' : boundText(text, min, max ?? min)}–${max === null ? '?' : boundText(text, max, min ?? max)}`
}

/** A stored score in the words of the screen: what is none comes back as typed. */
export function valueText(
  value: unknown,
  { t, number }: Pick<TextApi, 't' | 'number'>,
  decimals?: number,
): string {
  if (value === null || value === undefined || value === '') return ''
  if (value === 'na') return t('scores.cell.na')
  return typeof value === 'number' ? number(value, decimals) : String(value)
}

/** What a score's editor begins with: as the user would type it. */
export const editText = (value: unknown, text: Pick<TextApi, 'number' | 'language'>): string =>
  typeof value === 'number'
    ? text
        .number(value)
        .replaceAll(text.language() === 'en' ? ',' : '.', '')
        .replace('\u2212', '-')
    : value === null || value === undefined
      ? ''
      : String(value)

const joined = (facts: readonly (string | false | null | undefined)[]): string =>
  facts.filter(Boolean).join(' · ')

/** Who wrote a stage's value, when and why. */
export function signature(
  assessment: Assessment | null,
  stage: Stage | 'explanation',
  { t, date }: TextApi,
): string {
  if (!assessment) return ''
  const [by, day, reason] = [
    assessment[stage === 'published' ? 'publishedSource' : `${stage}By`],
    assessment[`${stage}Date`],
    stage === 'published' || stage === 'explanation' ? null : assessment[`${stage}Reason`],
  ]
  return joined([
    by && day
      ? t('scores.cell.by', { by: String(by), date: date(String(day)) })
      : by
        ? String(by)
        : day && date(String(day)),
    reason && t('scores.cell.reason', { reason: String(reason) }),
  ])
}

/** All that is known of one stage of one row. */
export function stageTip(row: ScoreRow, stage: Stage, text: Words): string {
  const { t } = text
  const cell = row.stages[stage]
  if (cell.fault) return joined([scoreFaultText(text, cell.fault), t('scores.fix.kept')])
  if (cell.from === null) return t('scores.cell.missing')
  if (cell.from === 'computed') return joined([figureText(cell, text), t('scores.cell.combined')])
  if (cell.from === 'typed') return joined([figureText(cell, text), signature(row.assessment, stage, text)])
  const point = row.trend.find(({ year }) => year === text.year)
  return joined([
    figureText(cell, text),
    t('scores.cell.fromDataset'),
    ...(point ? provenance(point, text) : []),
  ])
}

const figureText = (
  { score, notApplicable }: Pick<StageCell, 'score' | 'notApplicable'>,
  { t, number }: TextApi,
): string =>
  notApplicable ? t('scores.cell.notApplicable') : number(score === 0 ? 0 : Number(score.toPrecision(8)))

/** Derivation and source of a figure. */
export function provenance(point: TrendPoint, { t, sourceOf, derivationOf }: Words): string[] {
  if (!point.inDataset && !point.printed) return []
  const facts: string[] = []
  if (point.derivation !== null)
    facts.push(t('scores.cell.derived', { derivation: derivationOf(point.derivation) }))
  else if (point.origin === 'derived') facts.push(t('scores.cell.derivedColumn'))
  else if (point.origin === 'computed') facts.push(t('scores.cell.computed'))
  if (point.source !== null) facts.push(t('scores.cell.source', { source: sourceOf(point.source) }))
  return facts
}

/** All that is known of one year of one row. */
export function yearTip(row: ScoreRow, point: TrendPoint, text: Words): string {
  const { t, nameOf } = text
  const then = text.nameIn(point.edition, row.id)
  const rank = rankOf(point)
  const known = point.notApplicable || !Number.isNaN(point.score)
  return joined([
    String(point.year),
    then && nameOf(then) !== nameOf(row.spec.name) && t('scores.cell.namedThen', { name: nameOf(then) }),
    known ? figureText(point, text) : t('scores.cell.missing'),
    rank === null
      ? known && !point.notApplicable && t('scores.cell.noRank')
      : t(point.printed ? 'scores.cell.printed' : 'scores.cell.computedRank', { rank }),
    !point.inDataset &&
      point.stage !== null &&
      t('scores.cell.stage', { stage: t(`words.stage.${point.stage}`) }),
    ...provenance(point, text),
  ])
}

export const rankOf = ({ rank, n }: Pick<TrendPoint, 'rank' | 'n'>): string | null =>
  rank > 0 ? rankText({ kind: 'rank', rank, n, printed: true }) : null

/** A figure that was reckoned from others. */
export const isDerived = ({ derivation, origin, score }: TrendPoint): boolean =>
  !Number.isNaN(score) && (derivation !== null || origin === 'derived')

/** "no. 12/BC-SNV of 03/02/2025"; where neither is known the abstract or the place. */
export function evidenceText(
  assessment: Assessment | null,
  { t, date }: Pick<TextApi, 't' | 'date'>,
): string {
  if (!assessment) return ''
  const { evidenceNumber, evidenceDate, evidenceAbstract, evidencePlace } = assessment
  const parts = [
    evidenceNumber && t('scores.cell.number', { number: evidenceNumber }),
    evidenceDate && t('scores.cell.date', { date: date(evidenceDate) }),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : evidenceAbstract || evidencePlace || ''
}

export function evidenceTip(assessment: Assessment | null, text: Pick<TextApi, 't' | 'date'>): string {
  return joined([evidenceText(assessment, text), assessment?.evidenceAbstract, assessment?.evidencePlace])
}
