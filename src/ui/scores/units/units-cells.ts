import type { NodeColumn } from '../../../core/analysis/analysis'
import { rankAnswerOf } from '../../../core/analysis/column'
import { derivationOf } from '../../common/column-figures'
import { nodeCodeText } from '../../common/node-code'
import { rankText } from '../../common/Rank'
import { element } from '../../grid/dom'
import { MISSING } from '../../text/format'
import { rangeText, valueText, type Words } from '../own/own-text'
import { scoreFaultText } from '../own/score-fault'
import type { GroupPlace } from './group-places'
import styles from './UnitsGrid.module.css'
import type { OwnCell, SheetFacts, UnitsColumn, UnitsRow } from './units-table'

/** A rank with its denominator in quiet ink. */
export function rankNode({ rank }: UnitsRow): Node {
  if (rank.kind !== 'rank') return element('span', { class: 'quiet' }, MISSING)
  return element('span', {}, String(rank.rank), rank.n > 0 && element('span', { class: 'of' }, `/${rank.n}`))
}

/** A place inside a group. */
export function placeNode(place: GroupPlace | null): Node {
  if (place === null) return element('span', { class: 'quiet' }, MISSING)
  return element('span', {}, String(place.rank), element('span', { class: 'of' }, `/${place.n}`))
}

/** How many indicators of a unit are scored; quiet once all are. */
export const scoredNode = (facts: SheetFacts | null): Node =>
  element(
    'span',
    { class: facts && facts.scored === facts.of ? 'quiet' : '' },
    facts ? String(facts.scored) : '',
    facts && element('span', { class: 'of' }, `/${facts.of}`),
  )

/** The score as published, then its rank in the column as a small figure. */
export function scoreNode(row: UnitsRow, shown: UnitsColumn, own: OwnCell | null, text: Words): Node {
  const { column } = shown
  const answer = rankAnswerOf(column, row.position)
  const open = own?.conflict === true && element('span', { class: 'warn' }, '⇄ ')
  const small = shown.ranked && element('small', {}, answer.kind === 'rank' ? String(answer.rank) : '')
  const score = column.scores[row.position] as number
  if (own?.fault) return element('span', {}, open, valueText(own.typed, text), small)
  if (column.notApplicable[row.position] === 1)
    return element('span', { class: 'quiet' }, open, text.t('scores.cell.na'), small)
  if (Number.isNaN(score)) return element('span', { class: 'quiet' }, MISSING, small)
  const figure = text.number(score, shown.decimals)
  const isOfPlan = own !== null && own.stage !== null && own.stage !== 'published'
  const reckoned = own?.combined || (!isOfPlan && derivationOf(column, row.id) !== null)
  const sign = `${reckoned ? '∗' : ''}${isOfPlan ? '°' : ''}`
  return element(
    'span',
    {},
    open,
    reckoned ? element('i', {}, figure) : figure,
    sign !== '' && element('span', { class: styles.sign }, sign),
    small,
  )
}

/** All that is known of a unit's figure. */
export function scoreTip(row: UnitsRow, { column }: UnitsColumn, own: OwnCell | null, text: Words): string {
  const { t, number } = text
  const score = column.scores[row.position] as number
  const answer = rankAnswerOf(column, row.position)
  const derivation = derivationOf(column, row.id)
  const facts: (string | false)[] = [row.name]
  if (own?.fault) facts.push(scoreFaultText(text, own.fault), t('scores.fix.kept'))
  else if (column.notApplicable[row.position] === 1) facts.push(t('scores.cell.notApplicable'))
  else if (Number.isNaN(score)) facts.push(t('scores.cell.missing'))
  else facts.push(number(Number(score.toPrecision(8))))
  if (answer.kind === 'rank')
    facts.push(
      t(answer.printed ? 'scores.cell.printed' : 'scores.cell.computedRank', { rank: rankText(answer) }),
    )
  else if (!Number.isNaN(score)) facts.push(t('scores.cell.noRank'))
  if (own?.conflict) facts.push(t('conflicts.inCell'))
  if (own?.combined) facts.push(t('scores.cell.combined'))
  if (own?.stage && own.stage !== 'published')
    facts.push(t('scores.cell.stage', { stage: t(`words.stage.${own.stage}`) }))
  else if (!Number.isNaN(score) && derivation !== null)
    facts.push(
      derivation === ''
        ? t('scores.cell.derivedColumn')
        : t('scores.cell.derived', { derivation: text.derivationOf(derivation) }),
    )
  if (own?.writes) facts.push(t('scores.cell.writesTo', { stage: t(`words.stage.${own.writes}`) }))
  const source = column.notes.find(each => each.unit === row.id)?.source
  if (source !== undefined) facts.push(t('scores.cell.source', { source: text.sourceOf(source) }))
  return facts.join(' · ')
}

/** A column's name in full, its range, how many units it has and where it was seen. */
export function headTip({ spec, column }: UnitsColumn, units: number, text: Words): string {
  const { t, nameOf } = text
  const places = { n: column.present, of: units }
  return [
    `${nodeCodeText(spec.code)} ${nameOf(spec.name)}`,
    t('scores.panel.range', { range: rangeText(spec, text) }),
    spec.max === null && t('scores.cell.unknownMax'),
    countText(column, units) + (column.complete ? '' : ` ${t('scores.column.partial')}`),
    !column.complete && t(column.present > 0 ? 'scores.cell.noRank' : 'scores.cell.missing', places),
    column.origin === 'computed' && t('scores.cell.computed'),
    column.origin === 'derived' && t('scores.cell.derivedColumn'),
    column.source !== null && t('scores.cell.source', { source: text.sourceOf(column.source) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** "61/63": units with a score of all that the table lists. */
export const countText = ({ present }: Pick<NodeColumn, 'present'>, units: number): string =>
  `${present}/${units}`
