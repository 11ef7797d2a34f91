import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import type { MergeRow } from '../merge/merge-groups'
import { authorName } from '../text/author-name'
import { useText } from '../text/texts'
import styles from './Conflicts.module.css'
import { cellAddress } from './cell-address'
import { inUse } from './conflict-rows'
import type { Conflicts } from './create-conflicts'

/** Records drawn at first, and added when asked for: a long list stays quick. */
const PAGE = 60

/** Every value of every conflict with who wrote it and when, by record. */
export function ConflictTable(props: { conflicts: Conflicts }) {
  const { t } = useText()
  const [limit, setLimit] = createSignal(PAGE)
  const { conflicts } = props
  const hidden = () => conflicts.groups().length - limit()
  return (
    <>
      <table class={styles.table}>
        <colgroup>
          <col class={styles.fieldColumn} />
          <col />
          <col class={styles.goColumn} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('conflicts.cell')}</th>
            <th scope="col">{t('conflicts.values')}</th>
            <th scope="col">
              <span class="sr-only">{t('conflicts.goTo')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={conflicts.groups().slice(0, limit())}>
            {group => {
              const name = () => conflicts.words().name(group.collection, group.id)
              return (
                <>
                  <tr class={styles.group}>
                    <th scope="rowgroup" colspan={3}>
                      <b class="strong">{name().subject}</b>
                      <Show when={name().part}> · {name().part}</Show>
                      <span class="quiet">
                        {' · '}
                        {group.change === 'delete-and-edit'
                          ? t('merge.change.delete-and-edit')
                          : t('merge.cells', { n: group.rows.length })}
                      </span>
                    </th>
                  </tr>
                  <For each={group.rows}>{row => <Row conflicts={conflicts} row={row} />}</For>
                </>
              )
            }}
          </For>
        </tbody>
      </table>
      <Show when={hidden() > 0}>
        <Button onClick={() => setLimit(limit() + PAGE)}>{t('conflicts.more', { n: hidden() })}</Button>
      </Show>
    </>
  )
}

function Row(props: { conflicts: Conflicts; row: MergeRow }) {
  const { session } = useApp()
  const { t, dateTime } = useText()
  const { words, canEdit, choose } = props.conflicts
  const { collection, id, field } = props.row.cell
  const value = (of: unknown) => words().value(collection, field, of) || t('merge.empty')
  const address = () => {
    const plan = session.plan()
    return plan && cellAddress(plan, props.row.cell)
  }
  const place = { collection, id, field }
  const along = () => props.row.along.map(cell => words().field(collection, cell.field)).join(', ')
  return (
    <tr>
      <th scope="row">
        {words().field(collection, field)}
        <Show when={along()}>
          <span class={styles.writer}>{t('conflicts.also', { fields: along() })}</span>
        </Show>
      </th>
      <td>
        <ul class={styles.values}>
          <For each={props.row.cell.candidates}>
            {candidate => (
              <li>
                <span class={styles.value}>
                  <span classList={{ strong: candidate === inUse(props.row) }}>{value(candidate.value)}</span>
                  <span class={styles.writer}>
                    {t('merge.by', {
                      by: authorName(t, candidate.by),
                      at: dateTime(Date.parse(candidate.at.slice(0, 24))),
                    })}
                    {candidate === inUse(props.row) && ` · ${t('shell.note.inUse')}`}
                  </span>
                </span>
                <Show when={canEdit()}>
                  <Button
                    small
                    aria-label={t('conflicts.useOf', { value: value(candidate.value) })}
                    onClick={() => choose(props.row, candidate)}
                  >
                    {t('conflicts.use')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </td>
      <td>
        <Show when={address()}>
          {href => (
            <A
              href={href()}
              class={styles.go ?? ''}
              aria-label={t('conflicts.goToOf', { cell: words().cell(place) })}
            >
              {t('conflicts.goTo')}
            </A>
          )}
        </Show>
      </td>
    </tr>
  )
}
