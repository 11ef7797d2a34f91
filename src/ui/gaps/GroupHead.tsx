import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronUp from 'lucide-solid/icons/chevron-up'
import { createMemo, Show } from 'solid-js'
import { Button } from '../common/Button'
import { Icon } from '../common/Icon'
import { nodeCodeText } from '../common/node-code'
import { Rank } from '../common/Rank'
import { useSourceWords } from '../common/source-words'
import { useText } from '../text/texts'
import type { Gaps } from './create-gaps'
import styles from './GroupHead.module.css'
import type { GroupRow } from './rows'
import { scoreFigure } from './score-figure'

/** A component criterion over the whole width: where it stands, what it leaves short, and where the lenses part. */
export function GroupHead(props: { gaps: Gaps; id: string }) {
  const text = { ...useText(), ...useSourceWords() }
  const { t, nameOf, percent } = text
  // Found by id, so that the row follows a change without being built anew.
  const row = createMemo((before: GroupRow | undefined) => {
    const found = props.gaps.rows().find(({ id }) => id === props.id)
    return found?.kind === 'group' ? found : before
  })

  return (
    <Show when={row()}>
      {group => (
        <div class={styles.head}>
          <Show when={group().swatch}>
            {swatch => <span class={styles.swatch} style={{ background: `var(--c${swatch()})` }} />}
          </Show>
          <span class={styles.name}>
            {nodeCodeText(group().spec.code)} {nameOf(group().spec.name)}
          </span>
          <span class={styles.facts}>
            {scoreFigure(group().score, group(), text)}
            <Show when={group().rank.kind !== 'none'}>
              {' · '}
              <Rank of={group().rank} />
            </Show>
            <Show when={group().lostShare < 0.9995}>
              {` · ${t('gaps.group.share', { share: percent(group().lostShare) })}`}
            </Show>
          </span>
          <span class="grow" />
          <Show when={group().differs}>
            {differs => (
              <span class={styles.differs}>
                {t(differs().by === 'ratio' ? 'gaps.group.differsRatio' : 'gaps.group.differsRank', {
                  code: nodeCodeText(differs().code),
                })}
              </span>
            )}
          </Show>
          <Show when={group().listed < group().count}>
            <Button
              small
              kind="quiet"
              class={styles.expander ?? ''}
              aria-expanded={group().open}
              onClick={() => props.gaps.toggleOpen(group().spec.code)}
            >
              {group().open ? t('gaps.group.showLess') : t('gaps.group.showAll', { n: group().count })}
              <Icon of={group().open ? ChevronUp : ChevronDown} size={12} />
            </Button>
          </Show>
        </div>
      )}
    </Show>
  )
}
