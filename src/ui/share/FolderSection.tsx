import FolderOpen from 'lucide-solid/icons/folder-open'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import library from '../library/Library.module.css'
import { useText } from '../text/texts'
import { type ChosenFolder, JoinDialog } from './JoinDialog'
import styles from './Share.module.css'

/** The folder that the open plan is shared in, and what stands there. */
export function FolderSection() {
  const { shared, notices } = useApp()
  const { t, dateTime } = useText()
  const [chosen, setChosen] = createSignal<ChosenFolder | null>(null)
  const choose = async () => {
    try {
      setChosen(await shared.choose())
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      notices.add({ kind: 'storage', fault: { kind: 'unknown', message } })
    }
  }
  return (
    <section class={library.section} aria-labelledby="share-folder">
      <h2 class={library.head} id="share-folder">
        {t('share.folder.title')}
      </h2>
      <p class={styles.intro}>{t('share.folder.intro')}</p>
      <p class={styles.intro}>{t('share.folder.warning')}</p>
      <Switch
        fallback={
          <div class={styles.actions}>
            <Button icon={FolderOpen} onClick={() => void choose()}>
              {t('share.folder.choose')}
            </Button>
          </div>
        }
      >
        <Match when={shared.state() === 'unsupported'}>
          <p class="sub">{t('share.folder.unsupported')}</p>
        </Match>
        <Match when={shared.state() === 'paused'}>
          <p class="warn">{t('share.folder.paused', { name: shared.name() })}</p>
          <div class={styles.actions}>
            <Button icon={FolderOpen} onClick={() => void shared.resume()}>
              {t('share.folder.resume')}
            </Button>
            <Button onClick={() => void shared.leave()}>{t('share.folder.leave')}</Button>
          </div>
        </Match>
        <Match when={shared.state() === 'on' || shared.state() === 'failed'}>
          <p role="status">
            <Show
              when={shared.state() === 'on'}
              fallback={
                <span class={styles.bad}>
                  {t('share.folder.failed', { name: shared.name(), message: shared.fault() ?? '' })}
                </span>
              }
            >
              <span class="strong">{t('share.folder.on', { name: shared.name() })}</span>
            </Show>
            <Show when={shared.lookedAt()}>
              {at => <span class={styles.aside}>{t('share.folder.lookedAt', { at: dateTime(at()) })}</span>}
            </Show>
          </p>
          <FolderFiles />
          <div class={styles.actions}>
            <Button icon={RefreshCw} onClick={() => void shared.look()}>
              {t('share.folder.look')}
            </Button>
            <Button onClick={() => void shared.leave()}>{t('share.folder.leave')}</Button>
          </div>
        </Match>
      </Switch>
      <JoinDialog chosen={chosen()} onClose={() => setChosen(null)} />
    </section>
  )
}

function FolderFiles() {
  const { shared } = useApp()
  const { t, dateTime } = useText()
  return (
    <Show when={shared.entries().length > 0}>
      <table class={library.table} aria-label={t('share.folder.files')}>
        <thead>
          <tr>
            <th scope="col">{t('share.folder.name')}</th>
            <th scope="col">{t('share.folder.kindHead')}</th>
            <th scope="col">{t('share.folder.by')}</th>
            <th scope="col">{t('share.folder.at')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={shared.entries()}>
            {entry => (
              <tr>
                <td class={styles.file}>{entry.name}</td>
                <td classList={{ warn: entry.kind === 'broken' || entry.kind === 'by-hand' }}>
                  {t(`share.folder.kind.${entry.kind}`, { title: entry.title })}
                </td>
                <td>{entry.by}</td>
                <td>{entry.at && dateTime(Date.parse(entry.at.slice(0, 24)))}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  )
}
