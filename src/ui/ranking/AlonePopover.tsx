import { For, Show } from 'solid-js'
import type { EditionNode } from '../../core/edition/edition'
import { nodeCodeText } from '../common/node-code'
import { Popover } from '../common/Popover'
import { useText } from '../text/texts'
import type { Alone } from './ladder-rows'
import { shortCode } from './levels'
import styles from './SidePanel.module.css'

const NAMED = 2

/** "PAPI 8.2, 5.3 và 12 khác"; opens the whole list, each with the raise it takes. */
export function AlonePopover(props: {
  alone: readonly Alone[]
  unit: string
  nodes: readonly EditionNode[]
}) {
  const { t, nameOf, signed } = useText()
  const named = () => {
    const codes = props.alone
      .slice(0, NAMED)
      .map(({ node }, place) => (place === 0 ? nodeCodeText(node) : shortCode({ code: node })))
      .join(', ')
    const n = props.alone.length - NAMED
    return n > 0 ? t('ranking.ladder.others', { codes, n }) : codes
  }
  const nameOfNode = (code: string) => {
    const spec = props.nodes.find(node => node.code === code)
    return spec ? nameOf(spec.name) : ''
  }
  return (
    <Show when={props.alone.length > 0} fallback={<span class="quiet">{t('ranking.ladder.notEnough')}</span>}>
      <Popover button={named()} kind="quiet" small>
        <h3 class={styles.popTitle}>{t('ranking.ladder.aloneTitle', { unit: props.unit })}</h3>
        <p class="quiet">{t('ranking.ladder.aloneHint')}</p>
        <ul class={styles.aloneList}>
          <For each={props.alone}>
            {({ node, raise }) => (
              <li class={styles.aloneItem}>
                <span class="nowrap strong">{nodeCodeText(node)}</span>
                <span>{nameOfNode(node)}</span>
                <span class="num nowrap">{signed(raise, 2)}</span>
              </li>
            )}
          </For>
        </ul>
      </Popover>
    </Show>
  )
}
