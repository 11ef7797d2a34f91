import X from 'lucide-solid/icons/x'
import { createMemo, For } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import type { Unit } from '../../core/edition/unit'
import { IconButton } from '../common/Button'
import { Checkbox } from '../common/Checkbox'
import { Combobox } from '../common/Combobox'
import { Popover } from '../common/Popover'
import { useText } from '../text/texts'
import type { Ranking } from './create-ranking'
import styles from './SidePanel.module.css'

const KINDS = ['best', 'neighbours', 'region'] as const

/** Which units stand beside the one in view. */
export function CompareChoice(props: { ranking: Ranking; analysis: Analysis }) {
  const { t, collator } = useText()
  const comparison = () => props.ranking.comparison()
  const addable = createMemo(() => {
    const shown = new Set([props.analysis.request.unit, ...props.ranking.compared()])
    return props.analysis.units
      .filter(id => !shown.has(id))
      .map(props.ranking.unitOf)
      .filter((unit): unit is Unit => unit !== null)
      .sort((a, b) => collator.compare(a.name, b.name))
  })
  const setAdded = (added: readonly string[]) => props.ranking.setComparison({ ...comparison(), added })

  return (
    <Popover button={t('ranking.slope.compare')} kind="quiet" small>
      <h3 class={styles.popTitle}>{t('ranking.slope.compareWith')}</h3>
      <div class={styles.choice}>
        <For each={KINDS}>
          {kind => (
            <Checkbox
              label={t(`ranking.slope.${kind}`)}
              checked={comparison()[kind]}
              onChange={on => props.ranking.setComparison({ ...comparison(), [kind]: on })}
            />
          )}
        </For>
        <Combobox<Unit>
          label={t('ranking.slope.add')}
          showLabel
          options={addable()}
          value={null}
          keyOf={unit => unit.id}
          textOf={unit => unit.name}
          searchOf={unit => [unit.name, ...unit.aliases].join(' ')}
          noneText={t('ranking.slope.noUnit')}
          clearable
          onChange={unit => unit && setAdded([...comparison().added, unit.id])}
        />
        <ul>
          <For each={comparison().added}>
            {id => (
              <li class={styles.added}>
                {props.ranking.nameOfUnit(id)}
                <IconButton
                  icon={X}
                  small
                  label={t('ranking.slope.remove', { unit: props.ranking.nameOfUnit(id) })}
                  onClick={() => setAdded(comparison().added.filter(each => each !== id))}
                />
              </li>
            )}
          </For>
        </ul>
      </div>
    </Popover>
  )
}
