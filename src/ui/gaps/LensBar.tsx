import { createMemo, Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import type { Lens } from '../../core/edition/edition'
import { ToolBar } from '../common/Bars'
import { Segmented } from '../common/Segmented'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import type { Gaps } from './create-gaps'
import { levelName } from './level-name'

/** How many lowest per component: by the rule, or 1, 2, 3. */
const COUNTS = [null, 1, 2, 3] as const

/** Which meaning of "lowest", and how many of them. */
export function LensBar(props: { gaps: Gaps; analysis: Analysis }) {
  const { t, nameOf } = useText()
  const segments = createMemo(() =>
    props.analysis.lenses.map((lens, position) => ({
      value: lens,
      label: t(`words.lens.${lens}`),
      shortcut: String(position + 1),
      title: titleOf(lens),
    })),
  )
  /** What the lens means, and which lenses would list the same. */
  const titleOf = (lens: Lens) => {
    const twins = Object.entries(props.analysis.coinciding)
      .filter(([, twin]) => twin === lens)
      .map(([each]) => t(`words.lens.${each as Lens}`))
    const meaning = t(`words.lensMeaning.${lens}`)
    return twins.length > 0 ? `${meaning}. ${t('gaps.lensCoincides', { lenses: twins.join(', ') })}` : meaning
  }
  const isWhole = () => props.analysis.components.every(({ code }) => code === props.analysis.nodes[0]?.code)
  const countText = (n: number) =>
    isWhole()
      ? t('gaps.k.whole', { n })
      : t('gaps.k.each', { n, level: nameOf(levelName(props.analysis.edition, 1)) })
  /** The rule's own number, where it is the same for every component. */
  const ruleCount = createMemo(() => {
    const counts = new Set(
      props.analysis.components.map(({ nodes }) => (nodes.length <= 4 ? 1 : nodes.length <= 8 ? 2 : 3)),
    )
    return counts.size === 1 ? [...counts][0] : undefined
  })
  const optionText = (k: number | null) => {
    if (k !== null) return countText(k)
    const n = ruleCount()
    return n === undefined ? t('gaps.k.byRule') : countText(n)
  }

  return (
    <ToolBar label={t('gaps.tools')}>
      <Show when={props.gaps.lens()}>
        {lens => (
          <Segmented
            showLabel
            label={t('gaps.lens')}
            segments={segments()}
            value={lens()}
            onChange={props.gaps.setLens}
          />
        )}
      </Show>
      <span class="grow" />
      <Show when={props.gaps.lens()}>
        <Select<number | null>
          label={t('gaps.k.label')}
          options={COUNTS}
          value={props.gaps.k()}
          onChange={props.gaps.setK}
          keyOf={k => String(k)}
          textOf={optionText}
          hintOf={k => (k === null && ruleCount() !== undefined ? t('gaps.k.rule') : undefined)}
        />
      </Show>
    </ToolBar>
  )
}
