import { createMemo, For, Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { Popover } from '../common/Popover'
import { useSourceWords } from '../common/source-words'
import { useText } from '../text/texts'
import type { Ranking } from './create-ranking'
import styles from './SourcesPopover.module.css'
import { type SourceUse, sourceUses } from './sources'

const NAMED = 4

/** Where every figure of the table was seen. */
export function SourcesPopover(props: { ranking: Ranking; analysis: Analysis }) {
  const { t, nameOf } = useText()
  const { sourceOf } = useSourceWords()
  const uses = createMemo(() =>
    sourceUses(props.ranking.table()?.columns.map(({ column }) => column) ?? props.analysis.columns),
  )
  const names = (codes: readonly string[]) => {
    const heads = codes.map((code, place) => {
      const spec = props.analysis.edition.nodes.find(node => node.code === code)
      if (!spec || spec.parent === null) return t('ranking.column.total').toLocaleLowerCase()
      return spec.short ? nameOf(spec.short) : code.slice(code.indexOf('.') + 1 || place)
    })
    if (heads.length <= NAMED) return heads.join(', ')
    const n = heads.length - NAMED
    return t('ranking.sources.more', { names: heads.slice(0, NAMED).join(', '), n })
  }
  const facts = ({ columns, origins, units, mean }: SourceUse) =>
    [
      columns.length > 0 && t('ranking.sources.column', { names: names(columns) }),
      ...origins.map(origin => t(`ranking.sources.origin.${origin}`)),
      units.length > 0 &&
        t('ranking.sources.cells', { units: units.map(props.ranking.nameOfUnit).join(', ') }),
      mean && t('ranking.sources.mean'),
    ]
      .filter(fact => fact !== false)
      .join(' · ')

  return (
    <Show when={uses().length > 0}>
      <Popover button={t('ranking.sources.button')} kind="quiet" small>
        <h2 class={styles.title}>
          {t('ranking.sources.title', {
            index: props.analysis.request.index,
            year: props.analysis.request.year,
          })}
        </h2>
        <ul class={styles.list}>
          <For each={uses()}>
            {use => (
              <li class={styles.item}>
                <div class={styles.source}>{sourceOf(use.source)}</div>
                <div class="quiet">{facts(use)}</div>
              </li>
            )}
          </For>
        </ul>
      </Popover>
    </Show>
  )
}
