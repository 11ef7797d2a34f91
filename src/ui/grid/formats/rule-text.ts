import type { TextApi } from '../../text/texts'
import type { FormatTest, Point } from './format-rule'

type Texts = Pick<TextApi, 't' | 'number'>

const pointText = (point: Point, { t, number }: Texts): string =>
  point.kind === 'number' ? number(point.value) : t(`formats.point.${point.kind}`)

/** A rule in words, without its columns. */
export function testText(test: FormatTest, texts: Texts): string {
  const { t, number } = texts
  switch (test.kind) {
    case 'scale': {
      const places = {
        colours: t(`formats.scales.${test.colours}`).toLocaleLowerCase('vi'),
        low: pointText(test.low, texts),
        high: pointText(test.high, texts),
      }
      return test.middle
        ? t('formats.rule.scaleMiddle', { ...places, middle: pointText(test.middle, texts) })
        : t('formats.rule.scale', places)
    }
    case 'greater':
    case 'less':
      return t(`formats.rule.${test.kind}`, { value: number(test.value) })
    case 'between':
      return t('formats.rule.between', { from: number(test.from), to: number(test.to) })
    case 'equal':
    case 'contains':
      return t(`formats.rule.${test.kind}`, { text: test.text })
    case 'top':
    case 'bottom':
      return t(`formats.rule.${test.kind}`, { count: test.count })
    case 'soon':
      return t('formats.rule.soon', { days: test.days })
    default:
      return t(`formats.rule.${test.kind}`)
  }
}
