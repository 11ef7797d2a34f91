import { createMemo, Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { Kbd } from '../common/Kbd'
import { leafLevel, levelPlural } from '../common/level-name'
import { CommentList } from '../grid/comments/CommentList'
import type { Comments } from '../grid/comments/create-comments'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { SheetStatus } from '../grid/sheet/SheetStatus'
import { StatusBar, StatusItem } from '../shell/status-slot'
import { useText } from '../text/texts'
import type { Gaps } from './create-gaps'

/** How many are listed, how many ticked and what they bring; the keys. */
export function GapsStatus(props: { gaps: Gaps; analysis: Analysis; sheet: SheetOffer; comments: Comments }) {
  const { t, nameOf, signed, language } = useText()
  const listed = createMemo(() => props.gaps.rows().filter(({ kind }) => kind === 'indicator').length)
  const points = () =>
    props.gaps
      .projection()
      ?.raises.filter(({ node }) => props.gaps.ticks().has(node))
      .reduce((sum, raise) => sum + (raise.points || 0), 0)
  return (
    <StatusBar>
      {/* The figures of a range want the room. */}
      <Show when={!props.sheet.speaks()}>
        <StatusItem>
          <b>{listed()}</b>
          {t('gaps.status.count', {
            of: props.gaps.listable().size,
            level: levelPlural(language(), nameOf(leafLevel(props.analysis))),
          })}
        </StatusItem>
      </Show>
      <Show when={props.gaps.canEdit()} fallback={<StatusItem>{t('gaps.status.readOnly')}</StatusItem>}>
        <StatusItem>
          {t('gaps.status.ticked')} <b>{props.gaps.ticks().size}</b>
          <Show when={props.gaps.ticks().size > 0}>
            {' · '}
            {t('gaps.status.points')} <b>{signed(points(), 2)}</b>
          </Show>
        </StatusItem>
        <Show when={!props.sheet.speaks()}>
          <StatusItem class="quiet">
            <Kbd>↑</Kbd>
            <Kbd>↓</Kbd> {t('gaps.status.move')} <Kbd>Space</Kbd> {t('gaps.status.tick')}
            <Show when={props.analysis.lenses.length > 1}>
              <Kbd>1</Kbd>–<Kbd>{props.analysis.lenses.length}</Kbd> {t('gaps.status.lens')}
            </Show>
          </StatusItem>
        </Show>
      </Show>
      <CommentList comments={props.comments} />
      <SheetStatus sheet={props.sheet} />
    </StatusBar>
  )
}
