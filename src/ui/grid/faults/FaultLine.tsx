import { createEffect, createMemo, For } from 'solid-js'
import { Button } from '../../common/Button'
import { MISSING } from '../../text/format'
import { useText } from '../../text/texts'
import styles from './FaultsPanel.module.css'
import type { CellFault, FaultSource } from './fault-source'

/** One bad cell: a click or Enter goes there, a button mends it. */
export function FaultLine(props: { fault: CellFault; source: FaultSource; mended(): void }) {
  const { t, number } = useText()
  const { source } = props
  const fixes = createMemo(() => source.fixesOf(props.fault))
  const position = () => source.rowPosition(props.fault.row)
  const isHere = () => {
    const focus = source.focus()
    return focus?.row === props.fault.row && focus.column === props.fault.column
  }
  let line: HTMLTableRowElement | undefined
  createEffect(() => {
    if (isHere()) line?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <tr
      ref={line}
      class={styles.line}
      classList={{ [styles.here ?? '']: isHere() }}
      onClick={() => source.goTo(props.fault)}
    >
      <td class={styles.number} title={position() < 0 ? t('badCells.hidden') : undefined}>
        {position() < 0 ? MISSING : number(position() + 1)}
      </td>
      <td>
        <button type="button" data-line class={styles.go} title={props.fault.rowText}>
          {props.fault.rowText}
        </button>
      </td>
      <td title={props.fault.columnText}>{props.fault.columnText}</td>
      <td class={styles.bad} title={props.fault.typed}>
        {props.fault.typed}
      </td>
      <td class={styles.wraps}>{props.fault.reason}</td>
      <td>
        <div class={styles.fixes}>
          <For each={fixes()}>
            {fix => (
              <Button
                small
                title={fix.label}
                onClick={event => {
                  event.stopPropagation()
                  fix.run()
                  queueMicrotask(() => props.mended())
                }}
              >
                <span class="ellipsis">{fix.label}</span>
              </Button>
            )}
          </For>
        </div>
      </td>
    </tr>
  )
}
