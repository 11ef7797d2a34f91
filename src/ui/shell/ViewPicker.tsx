import { createMemo, Show } from 'solid-js'
import { editionOf, unitsRankedBy } from '../../core/edition/catalog'
import { useApp } from '../../state/context'
import { textWidth } from '../charts/text-width'
import { Combobox } from '../common/Combobox'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import { CatalogFault } from './CatalogFault'
import styles from './ViewPicker.module.css'

const UNIT_LEAST = 140
const UNIT_MOST = 240
/** Px of the edges and the arrow beside a name. */
const UNIT_EDGES = 48

/** Brings the reader to the picker of the unit, its list open. */
export const focusUnitPicker = () =>
  document.querySelector<HTMLElement>('[data-view-picker] input[role="combobox"]')?.focus()

/** Index · year · unit, joined, since only together they say what is in view. */
export function ViewPicker() {
  const { view, analysis, session } = useApp()
  const { t, nameOf, collator } = useText()
  const indices = createMemo(() =>
    (analysis.catalog()?.indices ?? []).filter(info => info.editions.length > 0),
  )
  const info = createMemo(() => indices().find(({ code }) => code === view.index()))
  const years = createMemo(() =>
    [...(info()?.years ?? []), ...(info()?.openYears ?? [])].sort((a, b) => b - a),
  )
  const units = createMemo(() => {
    const [now, catalog] = [info(), analysis.catalog()]
    if (!catalog) return []
    const ranked = unitsRankedBy(catalog, now ? editionOf(now, view.year()) : null)
    return ranked.toSorted((a, b) => collator.compare(a.name, b.name))
  })
  /** The longest name is read whole; the names of an index of one's own may be too long for that. */
  const unitWidth = createMemo(() => {
    const widths = units().map(({ name }) => textWidth(name, 13, 500))
    return `${Math.min(UNIT_MOST, Math.max(UNIT_LEAST, Math.ceil(Math.max(0, ...widths)) + UNIT_EDGES))}px`
  })
  const unit = createMemo(() => units().find(({ id }) => id === view.unit()) ?? null)

  return (
    <Show when={analysis.catalog()} fallback={<CatalogFault />}>
      <fieldset
        data-view-picker
        class={styles.picker}
        aria-label={t('shell.picker.label')}
        style={{ '--unit': unitWidth() }}
      >
        <Select
          joined
          class={styles.index ?? ''}
          label={t('shell.picker.index')}
          options={indices()}
          value={info() ?? null}
          keyOf={each => each.code}
          textOf={each => each.code}
          hintOf={each => nameOf(each.name)}
          onChange={each => view.set({ index: each.code })}
        />
        <Select
          joined
          label={t('shell.picker.year')}
          options={years()}
          value={view.year()}
          hintOf={year => (info()?.openYears.includes(year) ? t('shell.picker.openYear') : undefined)}
          onChange={year => view.set({ year })}
        />
        <Combobox
          joined
          class={styles.unit ?? ''}
          label={t('shell.picker.unit')}
          options={units()}
          value={unit()}
          keyOf={each => each.id}
          textOf={each => each.name}
          searchOf={each => [each.name, ...each.aliases].join(' ')}
          hintOf={each => (each.id === session.plan()?.info.ownUnit ? t('shell.picker.ownUnit') : undefined)}
          placeholder={t('shell.picker.choose')}
          noneText={t('shell.picker.noUnit')}
          onChange={each => each && view.set({ unit: each.id })}
        />
      </fieldset>
    </Show>
  )
}
