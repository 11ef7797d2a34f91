import type { Stage, TrendPoint } from '../../../core/analysis/analysis'
import { nodeCodeText } from '../../common/node-code'
import { element } from '../../grid/dom'
import { MISSING } from '../../text/format'
import { markOf } from '../cell/marks'
import { hasEvidence } from './findings'
import styles from './own-cells.module.css'
import type { ScoreRow } from './own-rows'
import { evidenceText, isDerived, rankOf, valueText, type Words } from './own-text'

const quiet = (text: string): Node => element('span', { class: 'quiet' }, text)

const warned = (text: string): Node => element('span', { class: 'warn' }, text)

const reckoned = (figure: string): Node =>
  element('span', {}, element('i', {}, figure), element('span', { class: styles.sign }, '∗'))

/** Code and name, indented by depth; parts fold away behind a sign that also the keyboard reaches. */
export function nameNode(row: ScoreRow, isOpen: boolean, toggle: () => void, text: Words): Node {
  const code = nodeCodeText(row.id)
  const sign = element('button', {
    type: 'button',
    tabindex: '-1',
    class: `${styles.toggle} ${isOpen ? styles.open : ''}`,
    'aria-label': text.t('scores.cell.toggle', { code }),
    'aria-expanded': String(isOpen),
  })
  sign.addEventListener('click', event => {
    event.stopPropagation()
    toggle()
  })
  return element(
    'span',
    { class: styles.name, style: `padding-left: ${row.node.depth * 14}px` },
    row.hasParts ? sign : element('span', { class: styles.leaf }),
    element('span', { class: styles.code }, code),
    element(
      'span',
      { class: `${styles.title} ${row.hasParts ? styles.whole : ''}` },
      text.nameOf(row.spec.name),
    ),
    row.findings.length > 0 &&
      element(
        'span',
        {
          class: styles.finding,
          role: 'img',
          'aria-label': findingText(row, text),
          title: findingText(row, text),
        },
        '!',
      ),
  )
}

export const findingText = ({ findings }: Pick<ScoreRow, 'findings'>, { t }: Pick<Words, 't'>): string =>
  findings.map(finding => t(`scores.finding.${finding}`)).join(' · ')

/** One stage: as typed where it is bad, both values where two copies differ. */
export function stageNode(row: ScoreRow, stage: Stage, decimals: number, text: Words): Node {
  const mark = markOf(row, stage)
  if (mark?.kind === 'conflict' && mark.conflict.field === stage)
    return conflictNode(mark.conflict.values, text)
  const cell = row.stages[stage]
  if (cell.fault) return element('span', {}, valueText(cell.typed, text))
  if (cell.notApplicable) return quiet(text.t('scores.cell.na'))
  if (Number.isNaN(cell.score)) return quiet(MISSING)
  const figure = text.number(cell.score, decimals)
  if (cell.from === 'computed') return reckoned(figure)
  const point = cell.from === 'dataset' ? pointOf(row, text.year) : undefined
  return point && isDerived(point) ? reckoned(figure) : element('span', {}, figure)
}

function conflictNode(values: readonly { readonly value: unknown }[], text: Words): Node {
  return element('span', {}, `⇄ ${values.map(({ value }) => valueText(value, text) || MISSING).join(' · ')}`)
}

export const pointOf = (row: ScoreRow, year: number): TrendPoint | undefined =>
  row.trend.find(point => point.year === year)

/** The score in use with the stage it comes from. */
export function usedNode(row: ScoreRow, decimals: number, text: Words): Node {
  const { node } = row
  if (node.notApplicable) return quiet(text.t('scores.cell.na'))
  if (Number.isNaN(node.score)) return quiet(MISSING)
  const figure = text.number(node.score, decimals)
  const point = pointOf(row, text.year)
  const isReckoned = row.combined || (point?.inDataset === true && isDerived(point))
  return element(
    'span',
    { class: styles.used },
    node.stage &&
      element(
        'span',
        { class: node.stage === 'published' ? styles.stage : `${styles.stage} ${styles.ofPlan}` },
        text.t(`scores.stageShort.${node.stage}`),
      ),
    element('span', { class: styles.figure }, isReckoned ? reckoned(figure) : figure),
  )
}

/** Evidence in short; that none is there is said where the unit has claimed points. */
export function evidenceNode(row: ScoreRow, text: Words): Node {
  const mark = markOf(row, 'evidence')
  if (mark?.kind === 'conflict') return conflictNode(mark.conflict.values, text)
  if (hasEvidence(row.assessment)) return element('span', {}, evidenceText(row.assessment, text))
  return row.findings.includes('no-evidence') ? warned(text.t('scores.cell.noEvidence')) : quiet(MISSING)
}

/** Explanation or cause, one line; the whole text stands in the tooltip. */
export function textNode(row: ScoreRow, field: 'explanation' | 'cause', text: Words): Node {
  const mark = markOf(row, field)
  if (mark?.kind === 'conflict' && mark.conflict.field === field)
    return conflictNode(mark.conflict.values, text)
  const value = row.assessment?.[field]
  if (value) return element('span', {}, value)
  return field === 'explanation' && row.findings.length > 0
    ? warned(text.t('scores.cell.needed'))
    : quiet(MISSING)
}

/** Score and rank of a year; a rank without a score keeps its place. */
export function yearNode(point: TrendPoint | undefined, decimals: number, text: Words): Node {
  if (!point) return element('span', { class: styles.year }, quiet(''))
  const rank = rankOf(point)
  const [place, n] = (rank ?? '').split('/')
  const known = !Number.isNaN(point.score)
  const figure = text.number(point.score, decimals)
  return element(
    'span',
    { class: styles.year },
    element(
      'span',
      { class: known ? '' : 'quiet' },
      point.notApplicable ? text.t('scores.cell.na') : known && isDerived(point) ? reckoned(figure) : figure,
      known && !point.inDataset && element('span', { class: styles.sign }, '°'),
    ),
    element('small', {}, place, n !== undefined && element('span', { class: 'of' }, `/${n}`)),
  )
}
