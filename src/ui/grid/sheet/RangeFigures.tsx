import { Show } from 'solid-js'
import { StatusItem } from '../../shell/status-slot'
import { useText } from '../../text/texts'
import type { GridSelection } from './create-selection'
import { createRangeFigures } from './range-figures'

/** Count, sum, mean, least and greatest of the selected cells, for a page's status line. */
export function RangeFigures<Row>(props: { selection: GridSelection<Row> | null }) {
  return (
    <Show when={props.selection} keyed>
      {selection => <Figures selection={selection} />}
    </Show>
  )
}

function Figures<Row>(props: { selection: GridSelection<Row> }) {
  const { t, number } = useText()
  const figures = createRangeFigures(props.selection)
  const words = () => {
    const now = figures()
    if (!now || now.count === 0) return null
    const { count, numbers, sum, min, max, decimals } = now
    const said = [t('sheet.figures.count', { n: number(count, 0) })]
    if (numbers > 0) {
      said.push(
        t('sheet.figures.sum', { value: number(sum, decimals) }),
        t('sheet.figures.mean', { value: number(sum / numbers, Math.max(decimals, 1)) }),
        t('sheet.figures.min', { value: number(min, decimals) }),
        t('sheet.figures.max', { value: number(max, decimals) }),
      )
    }
    return said.join(' · ')
  }
  return (
    <Show when={words()}>
      {text => (
        <StatusItem class={figures()?.isDone ? '' : 'quiet'} title={t('sheet.figures.tip')}>
          {text()}
        </StatusItem>
      )}
    </Show>
  )
}
