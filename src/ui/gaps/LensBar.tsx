import { createMemo, Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import type { Lens } from '../../core/edition/edition'
import { ToolBar } from '../common/Bars'
import { levelName } from '../common/level-name'
import { Segmented } from '../common/Segmented'
import { Select } from '../common/Select'
import { ColumnsMenu } from '../grid/columns/ColumnsMenu'
import type { GridColumns } from '../grid/columns/create-grid-columns'
import { GridSearch } from '../grid/columns/GridSearch'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { createScoreNotes } from '../tables/create-score-notes'
import { TableMenu } from '../tables/TableMenu'
import { useText } from '../text/texts'
import type { Gaps } from './create-gaps'
import styles from './LensBar.module.css'
import type { GapRow } from './rows'

/** How many lowest per component: by the rule, or 1, 2, 3. */
const COUNTS = ['rule', '1', '2', '3'] as const
type Count = (typeof COUNTS)[number]
const countOf = (k: number | null): Count => COUNTS.find(count => count === String(k)) ?? 'rule'

/** Which meaning of "lowest", and how many of them. */
export function LensBar(props: {
  gaps: Gaps
  analysis: Analysis
  columns: GridColumns<GapRow>
  sheet: SheetOffer
}) {
  const { t, nameOf } = useText()
  const notes = createScoreNotes(() => props.analysis)
  const source = () => {
    const cells = props.sheet.cells()
    return (
      cells && {
        ...{ api: cells.api, sheet: cells.sheet, name: notes.nameOf(t('shell.pages.gaps')) },
        isLeftOut: (row: unknown) => (row as GapRow).kind !== 'indicator',
        noteOf: (column: string) =>
          column === 'score' ? notes.ofNode(props.analysis.request.index) : undefined,
      }
    )
  }
  /** What the lens means, and which lenses would list the same. */
  const titleOf = (lens: Lens) => {
    const twins = Object.entries(props.analysis.coinciding)
      .filter(([, twin]) => twin === lens)
      .map(([each]) => t(`words.lens.${each as Lens}`))
    const meaning = t(`words.lensMeaning.${lens}`)
    return twins.length > 0 ? `${meaning}. ${t('gaps.lensCoincides', { lenses: twins.join(', ') })}` : meaning
  }
  const segments = createMemo(() =>
    props.analysis.lenses.map((lens, position) => ({
      value: lens,
      label: t(`words.lens.${lens}`),
      shortcut: String(position + 1),
      title: titleOf(lens),
    })),
  )
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
  const optionText = (count: Count) => {
    if (count !== 'rule') return countText(Number(count))
    const n = ruleCount()
    return n === undefined ? t('gaps.k.byRule') : countText(n)
  }

  return (
    <ToolBar label={t('gaps.tools')}>
      <div class={styles.row}>
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
          <Select<Count>
            label={t('gaps.k.label')}
            options={COUNTS}
            value={countOf(props.gaps.k())}
            onChange={count => props.gaps.setK(count === 'rule' ? null : Number(count))}
            textOf={optionText}
            hintOf={count => (count === 'rule' && ruleCount() !== undefined ? t('gaps.k.rule') : undefined)}
          />
        </Show>
        <GridSearch value={props.gaps.search()} onInput={props.gaps.setSearch} />
        <ColumnsMenu columns={props.columns} wideClass={styles.wide ?? ''} />
        <TableMenu source={source} />
      </div>
    </ToolBar>
  )
}
