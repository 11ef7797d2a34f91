import { nodeCodeText } from '../common/node-code'
import { element } from '../grid/dom'
import type { TextApi } from '../text/texts'
import styles from './cells.module.css'
import type { IndicatorRow } from './rows'

interface Mark {
  readonly text: string
  readonly why: string
  readonly kind: 'note' | 'flag'
}

/** Name, and below it the code and what is known of this indicator beside its figures. */
export function nameCell(row: IndicatorRow, text: TextApi): Node {
  const name = text.nameOf(row.spec.name)
  return element(
    'div',
    { class: styles.nameCell },
    element('div', { class: styles.title, title: name }, name),
    element(
      'div',
      { class: styles.marks },
      element('span', {}, nodeCodeText(row.spec.code)),
      ...marksOf(row, text).map(mark =>
        element(
          'span',
          { class: mark.kind === 'flag' ? styles.flag : styles.mark, title: mark.why },
          mark.text,
        ),
      ),
    ),
  )
}

/** DESIGN §3: structural, low in points only, falling, not improving; a target above the known maximum. */
function marksOf({ node, low, spec, coverage }: IndicatorRow, { t }: TextApi): Mark[] {
  const marks: Mark[] = []
  if (node.falls >= 2)
    marks.push({ text: `↘${node.falls}`, why: t('gaps.mark.falling', { n: node.falls }), kind: 'flag' })
  else if (low && node.notHigherThanTwoYearsBefore)
    marks.push({ text: t('gaps.mark.notImproving'), why: t('gaps.mark.notImprovingWhy'), kind: 'flag' })
  if (node.structural)
    marks.push({
      text: t('gaps.mark.structural'),
      why: t('gaps.mark.structuralWhy', { n: node.structuralUnits, of: node.ratioUnits }),
      kind: 'note',
    })
  if (node.lowInPointsOnly)
    marks.push({
      text: t('gaps.mark.lowInPointsOnly'),
      why: t('gaps.mark.lowInPointsOnly'),
      kind: 'note',
    })
  const ceiling = spec.better === 'high' ? spec.max : null
  if (ceiling !== null && coverage.targets.some(({ score }) => score > ceiling))
    marks.push({ text: t('gaps.mark.aboveCeiling'), why: t('gaps.mark.aboveCeiling'), kind: 'flag' })
  return marks
}
