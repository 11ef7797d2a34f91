import { For, Show } from 'solid-js'
import { currentValue } from '../../core/journal/fold'
import type { Edit } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { MISSING } from '../text/format'
import { useText } from '../text/texts'
import { valueTextOf } from './change-texts'
import type { BringBack, BringingBack } from './create-bring-back'
import type { Words } from './create-words'
import styles from './History.module.css'

const SHOWN = 8

/** How many cells change, the first of them cell by cell, and that colleagues will receive it too. */
export function BringBackDialog(props: { back: BringingBack; words: Words['words'] }) {
  return (
    <Show when={props.back.asked()} keyed>
      {asked => <Asked asked={asked} back={props.back} words={props.words} />}
    </Show>
  )
}

function Asked(props: { asked: BringBack; back: BringingBack; words: Words['words'] }) {
  const { session } = useApp()
  const { t, number } = useText()
  const { asked, back } = props
  const n = asked.edits.length
  const show = ({ collection, field }: Edit, value: unknown) =>
    valueTextOf(props.words(), t, { collection, field }, value) || MISSING
  const now = (edit: Edit) => {
    const fold = session.fold()
    return show(edit, fold && currentValue(fold, edit.collection, edit.id, edit.field))
  }
  return (
    <Dialog
      open
      onClose={back.close}
      title={n === 0 ? t('history.back.nothing') : t('history.back.title', { n: number(n) })}
      description={n === 0 ? undefined : asked.text}
      width={640}
      footer={
        <>
          <Button onClick={back.close}>{t(n === 0 ? 'shell.close' : 'shell.cancel')}</Button>
          <Show when={n > 0}>
            <Button kind="prime" onClick={back.confirm}>
              {t('history.back.action', { n: number(n) })}
            </Button>
          </Show>
        </>
      }
    >
      <Show when={n > 0}>
        <p>{t('history.back.shared')}</p>
        <table class={styles.cells}>
          <thead>
            <tr>
              <th scope="col">{t('history.back.cell')}</th>
              <th scope="col">{t('history.back.now')}</th>
              <th scope="col">{t('history.back.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={asked.edits.slice(0, SHOWN)}>
              {edit => (
                <tr>
                  <td>{props.words().cell(edit)}</td>
                  <td class="quiet">{now(edit)}</td>
                  <td>{show(edit, edit.to)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={n > SHOWN}>
          <p class="quiet">{t('history.back.more', { n: number(n - SHOWN) })}</p>
        </Show>
      </Show>
    </Dialog>
  )
}
