import { Show } from 'solid-js'
import type { Candidate } from '../../core/journal/reconcile'
import { useApp } from '../../state/context'
import { authorName } from '../text/author-name'
import { useText } from '../text/texts'
import type { MergeView } from './create-merge-view'
import styles from './Merge.module.css'
import type { MergeRow } from './merge-groups'

/** A value as its cell would show it, and below it who wrote it, when, and in which of several files. */
export function CandidateText(props: { view: MergeView; row: MergeRow; candidate: Candidate }) {
  const { merging } = useApp()
  const { t, dateTime } = useText()
  const { words } = props.view
  const { collection, field } = props.row.cell
  const value = () => words().value(collection, field, props.candidate.value)
  const files = () => {
    const all = merging.offer()?.files ?? []
    if (all.length < 2 || props.candidate.mine) return ''
    return props.candidate.sources.map(position => all[position]?.name ?? '').join(', ')
  }
  const writer = () =>
    t(files() === '' ? 'merge.by' : 'merge.inFile', {
      by: authorName(t, props.candidate.by),
      at: dateTime(Date.parse(props.candidate.at.slice(0, 24))),
      file: files(),
    })
  const edited = () =>
    props.candidate.value === false && props.row.edited.length > 0
      ? t('merge.edited', {
          fields: props.row.edited.map(each => words().field(collection, each)).join(', '),
        })
      : ''
  return (
    <span class={styles.candidate}>
      <Show when={value()} fallback={<span class="quiet">{t('merge.empty')}</span>}>
        <span class={styles.value}>{value()}</span>
      </Show>
      <span class={styles.writer}>{writer()}</span>
      <Show when={edited()}>
        <span class={styles.writer}>{edited()}</span>
      </Show>
    </span>
  )
}
