import { createMemo, createSignal, Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { CommandContextMenu } from '../commands/CommandContextMenu'
import { useCommands } from '../commands/commands'
import { createMedia } from '../common/create-media'
import { createColumnOffer } from '../grid/columns/create-column-offer'
import { CommentNote } from '../grid/comments/CommentNote'
import { createCommentCommands } from '../grid/comments/create-comment-commands'
import { createComments } from '../grid/comments/create-comments'
import { createFormatOffer } from '../grid/formats/create-format-offer'
import { FormatsDialog } from '../grid/formats/FormatsDialog'
import { createSheetOffer } from '../grid/sheet/create-sheet-offer'
import { NoUnit } from '../shell/NoUnit'
import { analysisFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import { createGapComments } from './create-gap-comments'
import { createGaps, type Gaps } from './create-gaps'
import { createPageKeys } from './create-page-keys'
import { GapsEmpty } from './GapsEmpty'
import styles from './GapsPage.module.css'
import { GapsStatus } from './GapsStatus'
import { IndicatorGrid } from './IndicatorGrid'
import { LegendBar } from './LegendBar'
import { LensBar } from './LensBar'
import { OwnerDialog } from './OwnerDialog'
import { ProjectionPanel } from './ProjectionPanel'
import type { GapRow } from './rows'
import { SummaryStrip } from './SummaryStrip'
import { TargetDialog } from './TargetDialog'

/** From this width on the estimate stands beside the grid; below it is a bar that opens as a drawer. */
const WIDE = '(min-width: 1366px)'

/** Lowest indicators of each component by the chosen lens; a tick leads to a target and a task. */
export function GapsPage() {
  const { t } = useText()
  const gaps = createGaps()
  return (
    <>
      <h1 class="sr-only">{t('gaps.title')}</h1>
      <Show when={gaps.fault()}>
        {fault => (
          <p class={styles.fault} role="alert">
            {analysisFaultText(t, fault())}
          </p>
        )}
      </Show>
      <Show when={gaps.analysis()} fallback={<p class={styles.wait}>{t('gaps.empty.loading')}</p>}>
        {analysis => (
          <Show when={analysis().request.unit !== ''} fallback={<NoUnit />}>
            <GapsOf gaps={gaps} analysis={analysis()} />
          </Show>
        )}
      </Show>
    </>
  )
}

function GapsOf(props: { gaps: Gaps; analysis: Analysis }) {
  const wide = createMedia(WIDE)
  const sheet = createSheetOffer()
  const columns = createColumnOffer<GapRow>({
    keptAs: () => 'gaps',
    isSearched: () => props.gaps.search() !== '',
    clearFilters: () => props.gaps.setSearch(''),
  })
  const formats = createFormatOffer<GapRow>({
    ...{ keptAs: () => 'gaps', columns, grid: sheet.grid, asOf: props.gaps.asOf },
  })
  const comments = createComments(createGapComments(props.gaps, columns))
  useCommands().offer(createCommentCommands(comments))
  const [panelOpen, setPanelOpen] = createSignal(false)
  const [setting, setSetting] = createSignal<readonly string[] | null>(null)
  const [owned, setOwned] = createSignal<string | null>(null)
  const setTargets = () => {
    const codes = [...props.gaps.ticks().keys()]
    if (props.gaps.canEdit() && codes.length > 0) setSetting(codes)
  }
  createPageKeys(props.gaps, setTargets)
  /** Some indicator has a score. */
  const hasIndicators = createMemo(() =>
    props.analysis.components.some(({ nodes }) =>
      nodes.some(code => {
        const node = props.gaps.indicators().get(code)?.node
        return (
          node !== undefined && node.depth > 0 && (!Number.isNaN(node.score) || node.rank.kind !== 'none')
        )
      }),
    ),
  )
  const ownerForm = createMemo(() => {
    const code = owned()
    const row = props.gaps.rows().find(each => each.kind === 'indicator' && each.id === code)
    return row?.kind === 'indicator' ? row : null
  })

  return (
    <div class={styles.split} classList={{ [styles.stacked ?? '']: !wide() || !hasIndicators() }}>
      <div class={styles.main}>
        <SummaryStrip analysis={props.analysis} stale={props.gaps.stale()} />
        <Show when={hasIndicators()} fallback={<GapsEmpty analysis={props.analysis} />}>
          <Show when={props.analysis.lenses.length > 0}>
            <LensBar gaps={props.gaps} analysis={props.analysis} columns={columns} sheet={sheet} />
            <LegendBar gaps={props.gaps} analysis={props.analysis} />
          </Show>
          <CommandContextMenu>
            <IndicatorGrid
              gaps={props.gaps}
              columns={columns}
              sheet={sheet}
              comments={comments}
              onOwner={setOwned}
            />
          </CommandContextMenu>
          <CommentNote comments={comments} />
          <FormatsDialog formats={formats} />
        </Show>
      </div>
      <Show when={hasIndicators()}>
        <ProjectionPanel
          gaps={props.gaps}
          analysis={props.analysis}
          narrow={!wide()}
          open={panelOpen()}
          onOpen={setPanelOpen}
          onSet={setTargets}
        />
        <GapsStatus gaps={props.gaps} analysis={props.analysis} sheet={sheet} comments={comments} />
      </Show>
      <Show when={setting()} keyed>
        {codes => (
          <TargetDialog
            gaps={props.gaps}
            analysis={props.analysis}
            codes={codes}
            onClose={() => setSetting(null)}
          />
        )}
      </Show>
      <Show when={ownerForm() && owned()} keyed>
        {code => (
          <Show when={props.gaps.indicators().get(code)}>
            {indicator => (
              <Show when={ownerForm()?.coverage}>
                {coverage => (
                  <OwnerDialog
                    gaps={props.gaps}
                    indicator={indicator()}
                    coverage={coverage()}
                    onClose={() => setOwned(null)}
                  />
                )}
              </Show>
            )}
          </Show>
        )}
      </Show>
    </div>
  )
}
