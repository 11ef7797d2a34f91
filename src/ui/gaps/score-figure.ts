import type { SourceWords } from '../common/source-words'
import { element } from '../grid/dom'
import type { TextApi } from '../text/texts'
import styles from './cells.module.css'
import type { Shown } from './rows'

export type FigureWords = Pick<TextApi, 't' | 'number'> & Pick<SourceWords, 'derivationOf'>

/** A score as its column prints it; a derived one slanted, with its sign, as on every page. */
export function scoreFigure(score: number, { decimals, derivation }: Shown, text: FigureWords): Node {
  const { t, number, derivationOf } = text
  const figure = number(score, decimals)
  if (derivation === null || Number.isNaN(score)) return element('span', {}, figure)
  const why =
    derivation === ''
      ? t('scores.cell.derivedColumn')
      : t('scores.cell.derived', { derivation: derivationOf(derivation) })
  return element(
    'span',
    { title: why },
    element('i', {}, figure),
    element('span', { class: styles.derived, 'aria-label': why, role: 'img' }, '∗'),
  )
}
