import { Show } from 'solid-js'
import { Button } from '../../common/Button'
import { useText } from '../../text/texts'
import type { SheetOffer } from './create-sheet-offer'
import { RangeFigures } from './RangeFigures'
import styles from './sheet.module.css'

/** For a page's status line: the figures of the range, and what the clipboard did. */
export function SheetStatus(props: { sheet: SheetOffer }) {
  const { t } = useText()
  return (
    <>
      <RangeFigures selection={props.sheet.range()} />
      <span role="status" class={styles.said}>
        {props.sheet.said()}
      </span>
      <Show when={props.sheet.showBad()}>
        {show => (
          <Button small onClick={show()}>
            {t('badCells.show')}
          </Button>
        )}
      </Show>
    </>
  )
}
