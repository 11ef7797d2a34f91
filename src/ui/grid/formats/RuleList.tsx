import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Pencil from 'lucide-solid/icons/pencil'
import Trash from 'lucide-solid/icons/trash'
import { For, Show } from 'solid-js'
import { IconButton } from '../../common/Button'
import { Checkbox } from '../../common/Checkbox'
import { useText } from '../../text/texts'
import type { Formats } from './create-formats'
import styles from './dialog.module.css'
import type { CellFormat } from './evaluate'
import { type FormatRule, hasLook, SCALES } from './format-rule'
import { LookSample } from './LookSample'
import { testText } from './rule-text'

/** The rules of a page in the order in which they are tried. */
export function RuleList(props: { formats: Formats; edit(rule: FormatRule): void }) {
  const text = useText()
  const { t } = text
  const { formats } = props
  const nameOf = (id: string) => formats.columnsOf().find(column => column.id === id)?.name
  const columnNames = (rule: FormatRule) => rule.columns.flatMap(id => nameOf(id) ?? []).join(', ')
  const change = (rule: FormatRule, next: Partial<FormatRule>) =>
    formats.put(formats.rules().map(each => (each === rule ? { ...each, ...next } : each)))
  function move(from: number, by: 1 | -1) {
    const next = [...formats.rules()]
    const [rule] = next.splice(from, 1)
    if (rule) next.splice(from + by, 0, rule)
    formats.put(next)
  }
  return (
    <Show when={formats.rules().length > 0} fallback={<p class="sub">{t('formats.none')}</p>}>
      <ul class={styles.rules}>
        <For each={formats.rules()}>
          {(rule, position) => (
            <li class={styles.rule}>
              <Checkbox
                hideLabel
                checked={rule.on}
                onChange={on => change(rule, { on })}
                label={t('formats.on', { rule: testText(rule.test, text) })}
              />
              <LookSample format={formatOf(rule)}>{text.number(12.5, 1)}</LookSample>
              <span class={styles.words} title={columnNames(rule)}>
                {testText(rule.test, text)}
                <small>{columnNames(rule)}</small>
              </span>
              <IconButton
                small
                icon={ArrowUp}
                label={t('formats.up')}
                disabled={position() === 0}
                onClick={() => move(position(), -1)}
              />
              <IconButton
                small
                icon={ArrowDown}
                label={t('formats.down')}
                disabled={position() === formats.rules().length - 1}
                onClick={() => move(position(), 1)}
              />
              <IconButton small icon={Pencil} label={t('formats.edit')} onClick={() => props.edit(rule)} />
              <IconButton
                small
                icon={Trash}
                label={t('formats.delete')}
                onClick={() => formats.put(formats.rules().filter(each => each !== rule))}
              />
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

/** A scale by its strong end. */
function formatOf({ test, look }: FormatRule): CellFormat {
  const none = { look: null, scale: null, bar: null }
  if (test.kind === 'scale') {
    const steps = SCALES[test.colours]
    return { ...none, scale: { colours: test.colours, step: test.reversed ? 2 : steps - 1, end: null } }
  }
  if (test.kind === 'bar') return { ...none, bar: 0.6 }
  return hasLook(test) ? { ...none, look } : none
}
