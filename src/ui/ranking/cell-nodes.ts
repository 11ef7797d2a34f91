import type { RankAnswer } from '../../core/analysis/analysis'
import { rankText } from '../common/Rank'
import type { SourceWords } from '../common/source-words'
import { element } from '../grid/dom'
import { MISSING } from '../text/format'
import type { TextApi } from '../text/texts'
import styles from './RankingGrid.module.css'
import type { RankingCell, RankingRow, TableColumn } from './table'

/** A rank with its denominator in quiet ink, and what is to be known of it as a sign. */
export function rankNode({ rank }: RankingRow, total: RankingCell): Node {
  if (rank.kind !== 'rank') return element('span', { class: 'quiet' }, MISSING)
  const sign = Number.isNaN(total.score) ? '†' : total.otherRank > 0 ? '≠' : total.tied ? '=' : ''
  return element(
    'span',
    {},
    sign !== '' && element('span', { class: styles.sign }, sign),
    String(rank.rank),
    rank.n > 0 && element('span', { class: 'of' }, `/${rank.n}`),
  )
}

/** The score, then the rank in its column as a small figure. `withRank`: room is kept for one. */
export function scoreNode(cell: RankingCell, column: TableColumn, withRank: boolean, text: TextApi): Node {
  const small = (rank: RankAnswer, sign = '') =>
    withRank && element('small', {}, rank.kind === 'rank' ? `${sign}${rank.rank}` : '')
  if (cell.notApplicable)
    return element('span', { class: 'quiet' }, text.t('ranking.cell.na'), small(cell.rank))
  if (Number.isNaN(cell.score)) {
    return element('span', { class: 'quiet' }, MISSING, small(cell.rank, '†'))
  }
  const figure = text.number(cell.score, column.decimals)
  const sign = cell.derivation !== null ? '∗' : cell.stage !== null ? '°' : ''
  return element(
    'span',
    {},
    cell.derivation === null ? figure : element('i', {}, figure),
    sign !== '' && element('span', { class: styles.sign }, sign),
    small(cell.rank),
  )
}

/** All that is known of a cell, in words. */
export function cellTip(
  row: RankingRow,
  cell: RankingCell,
  column: TableColumn,
  words: Pick<SourceWords, 'derivationOf'>,
  text: TextApi,
): string {
  const { t, number, percent } = text
  const facts = [row.name]
  if (cell.notApplicable) facts.push(t('ranking.cell.notApplicable'))
  else if (!Number.isNaN(cell.score)) facts.push(number(cell.score, column.decimals))
  else if (cell.rank.kind !== 'rank') facts.push(t('ranking.cell.missing'))
  facts.push(...rankFacts(cell, text))
  if (!Number.isNaN(cell.ratio)) facts.push(t('ranking.cell.ratio', { ratio: percent(cell.ratio) }))
  if (cell.derivation !== null) {
    facts.push(
      cell.derivation === ''
        ? t('ranking.cell.derivedColumn')
        : t('ranking.cell.derived', { derivation: words.derivationOf(cell.derivation) }),
    )
  }
  if (cell.stage !== null && cell.stage !== 'published') {
    facts.push(t('ranking.cell.stage', { stage: t(`words.stage.${cell.stage}`) }))
  }
  return facts.join(' · ')
}

function rankFacts(cell: RankingCell, { t }: TextApi): string[] {
  const { rank } = cell
  if (rank.kind !== 'rank') return Number.isNaN(cell.score) ? [] : [t('ranking.cell.noRank')]
  const shown = rankText(rank)
  const facts: string[] = []
  if (cell.otherRank > 0) facts.push(t('ranking.cell.differs', { printed: shown, computed: cell.otherRank }))
  else if (!rank.printed) facts.push(t('ranking.cell.computed', { rank: shown }))
  else if (Number.isNaN(cell.score)) facts.push(t('ranking.cell.printedOnly', { rank: shown }))
  else facts.push(t('ranking.cell.printed', { rank: shown }))
  if (rank.n === 0) facts.push(t('ranking.cell.noCount'))
  if (cell.tied) facts.push(t('ranking.cell.tied'))
  return facts
}
