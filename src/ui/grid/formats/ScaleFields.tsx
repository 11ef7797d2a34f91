import { For, Show } from 'solid-js'
import { Checkbox } from '../../common/Checkbox'
import { Select } from '../../common/Select'
import { TextField } from '../../common/TextField'
import { useText } from '../../text/texts'
import styles from './dialog.module.css'
import { SCALE_NAMES } from './format-rule'
import type { DraftFaults, PointKind, RuleDraft } from './rule-draft'

const ENDS: readonly (readonly ['low' | 'middle' | 'high', readonly PointKind[]])[] = [
  ['low', ['min', 'mean', 'number']],
  ['middle', ['none', 'mean', 'number']],
  ['high', ['max', 'mean', 'number']],
]

/** Colours of a scale and where its ends and its middle lie. */
export function ScaleFields(props: {
  draft: RuleDraft
  faults: DraftFaults
  write(change: Partial<RuleDraft>): void
}) {
  const { t } = useText()
  return (
    <>
      <div class={styles.line}>
        <Select
          label={t('formats.colours')}
          showLabel="above"
          options={SCALE_NAMES}
          value={props.draft.colours}
          onChange={colours => props.write({ colours })}
          textOf={name => t(`formats.scales.${name}`)}
        />
        <Checkbox
          class={styles.low ?? ''}
          checked={props.draft.reversed}
          onChange={reversed => props.write({ reversed })}
          label={t('formats.reversed')}
        />
      </div>
      <div class={styles.line}>
        <For each={ENDS}>
          {([end, kinds]) => (
            <div class={styles.end}>
              <Select
                label={t(`formats.${end}`)}
                showLabel="above"
                options={kinds}
                value={props.draft[end].kind}
                onChange={kind => props.write({ [end]: { ...props.draft[end], kind } })}
                textOf={kind => t(`formats.point.${kind}`)}
              />
              <Show when={props.draft[end].kind === 'number'}>
                <TextField
                  hideLabel
                  label={t('formats.pointValue', { end: t(`formats.${end}`) })}
                  inputMode="decimal"
                  value={props.draft[end].typed}
                  onInput={typed => props.write({ [end]: { ...props.draft[end], typed } })}
                  fault={props.faults[end] && t(props.faults[end])}
                />
              </Show>
            </div>
          )}
        </For>
      </div>
    </>
  )
}
