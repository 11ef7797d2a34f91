import Archive from 'lucide-solid/icons/archive'
import { createSignal, For, Show } from 'solid-js'
import type { Rehearsal } from '../../state/backups'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { ConfirmDialog } from '../common/ConfirmDialog'
import library from '../library/Library.module.css'
import { fileFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import { createRestore } from './create-restore'
import styles from './Share.module.css'

/** Copies of the open plan that were kept by themselves; each can be tried, taken along, and brought back. */
export function BackupsSection() {
  const { backups, session } = useApp()
  const text = useText()
  const { t, number, dateTime, bytes } = text
  const restore = createRestore()
  const [busy, setBusy] = createSignal(false)
  const canEdit = () => session.plan() !== null && !session.readOnly()
  const make = async () => {
    setBusy(true)
    await backups.make().finally(() => setBusy(false))
  }
  return (
    <section class={library.section} aria-labelledby="share-backups">
      <h2 class={library.head} id="share-backups">
        {t('share.backups.title')}
      </h2>
      <p class={styles.intro}>{t('share.backups.intro')}</p>
      <Show when={backups.fault()}>
        {message => <p class={styles.bad}>{t('share.backups.fault', { message: message() })}</p>}
      </Show>
      <Show when={backups.list().length > 0} fallback={<p class="sub">{t('share.backups.none')}</p>}>
        <table class={library.table} aria-label={t('share.backups.title')}>
          <thead>
            <tr>
              <th scope="col">{t('share.backups.at')}</th>
              <th scope="col" class="num">
                {t('share.backups.changes')}
              </th>
              <th scope="col" class="num">
                {t('share.backups.tasks')}
              </th>
              <th scope="col" class="num">
                {t('share.backups.size')}
              </th>
              <th scope="col">
                <span class="sr-only">{t('share.backups.commands')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={backups.list()}>
              {backup => (
                <tr>
                  <td>{dateTime(backup.at)}</td>
                  <td class="num">{number(backup.changesets, 0)}</td>
                  <td class="num">{number(backup.tasks, 0)}</td>
                  <td class="num">{bytes(backup.size)}</td>
                  <td class={styles.commands}>
                    <Button small disabled={restore.busy()} onClick={() => void restore.rehearse(backup)}>
                      {t('share.backups.rehearse')}
                    </Button>
                    <Button
                      small
                      disabled={restore.busy() || !canEdit()}
                      onClick={() => void restore.ask(backup)}
                    >
                      {t('share.backups.restore')}
                    </Button>
                    <Button small onClick={() => void restore.download(backup)}>
                      {t('share.backups.download')}
                    </Button>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <p role="status">
        <Show when={restore.tried()}>
          {tried => (
            <>
              <span class="strong">{dateTime(tried().backup.at)}</span>{' '}
              <TriedText rehearsal={tried().rehearsal} />
            </>
          )}
        </Show>
      </p>
      <div class={styles.actions}>
        <Button icon={Archive} disabled={busy() || !canEdit()} onClick={() => void make()}>
          {t('share.backups.make')}
        </Button>
      </div>
      <Confirm restore={restore} />
    </section>
  )

  function TriedText(props: { rehearsal: Rehearsal }) {
    const said = () => {
      const found = props.rehearsal
      if (found.kind === 'unreadable') return t('share.backups.unreadable')
      if (found.kind === 'refused') return fileFaultText(text, found.fault)
      const counts = {
        tasks: number(found.tasks, 0),
        changesets: number(found.changesets, 0),
        edits: number(found.edits.length, 0),
      }
      const more = found.hasMore ? ` ${t('share.backups.hasMore')}` : ''
      return t(found.edits.length > 0 ? 'share.backups.good' : 'share.backups.goodSame', counts) + more
    }
    return <span classList={{ [styles.bad ?? '']: props.rehearsal.kind !== 'good' }}>{said()}</span>
  }
}

function Confirm(props: { restore: ReturnType<typeof createRestore> }) {
  const { t, number, dateTime } = useText()
  return (
    <Show when={props.restore.asked()}>
      {asked => {
        const { backup, edits } = asked()
        const places = { at: dateTime(backup.at), edits: number(edits.length, 0) }
        return (
          <ConfirmDialog
            open
            title={t('share.backups.confirmTitle', places)}
            action={t('share.backups.apply', places)}
            onConfirm={() => props.restore.apply({ backup, edits })}
            onClose={() => props.restore.cancel()}
          >
            <p>{t('share.backups.confirm', places)}</p>
          </ConfirmDialog>
        )
      }}
    </Show>
  )
}
