import Bookmark from 'lucide-solid/icons/bookmark'
import { createSignal, For, Show } from 'solid-js'
import type { KnownMoment } from '../../core/plan/moments'
import { Button } from '../common/Button'
import { EmptyState } from '../common/EmptyState'
import { Menu, MenuItem } from '../common/Menu'
import { MISSING } from '../text/format'
import { useText } from '../text/texts'
import { createLook } from './create-look'
import type { Moments } from './create-moments'
import styles from './History.module.css'
import { NameMomentDialog } from './NameMomentDialog'

/** The points that have a name, the latest first. */
export function MomentsPart(props: { moments: Moments; onAdd(): void; onCompare(id: string): void }) {
  const { t, dateTime } = useText()
  const { moments } = props
  const look = createLook()
  const [renaming, setRenaming] = createSignal<KnownMoment | null>(null)
  const nameOf = ({ name }: KnownMoment) => name || MISSING
  return (
    <div class={styles.page}>
      <Show
        when={moments.all().length > 0}
        fallback={
          <EmptyState title={t('history.moments.noneTitle')} text={t('history.moments.noneText')}>
            <Button
              kind="prime"
              class={styles.begin ?? ''}
              icon={Bookmark}
              disabled={!moments.canWrite()}
              onClick={() => props.onAdd()}
            >
              {t('history.moments.add')}
            </Button>
          </EmptyState>
        }
      >
        <table class={styles.table}>
          <caption class="sr-only">{t('history.moments.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('history.moments.name')}</th>
              <th scope="col">{t('history.moments.at')}</th>
              <th scope="col">{t('history.moments.by')}</th>
              <th scope="col">
                <span class="sr-only">{t('history.moments.commands')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={moments.all()}>
              {moment => (
                <tr>
                  <td class="strong">{nameOf(moment)}</td>
                  <td>{dateTime(moments.timeOf(moment))}</td>
                  <td>{moment.by || MISSING}</td>
                  <td>
                    <div class={styles.commands}>
                      <Button
                        small
                        aria-label={`${t('history.moments.look')} ${nameOf(moment)}`}
                        onClick={() => look(moment.heads ?? {}, moments.timeOf(moment), nameOf(moment))}
                      >
                        {t('history.moments.look')}
                      </Button>
                      <Button
                        small
                        aria-label={`${t('history.moments.compare')}: ${nameOf(moment)}`}
                        onClick={() => props.onCompare(moment.id)}
                      >
                        {t('history.moments.compare')}
                      </Button>
                      <Menu
                        small
                        kind="quiet"
                        button=""
                        label={t('history.moments.more', { name: nameOf(moment) })}
                        disabled={!moments.canWrite()}
                      >
                        <MenuItem onSelect={() => setRenaming(moment)}>
                          {t('history.moments.rename')}
                        </MenuItem>
                        <MenuItem danger onSelect={() => moments.remove(moment)}>
                          {t('history.moments.remove')}
                        </MenuItem>
                      </Menu>
                    </div>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <Show when={renaming()} keyed>
        {moment => (
          <NameMomentDialog
            name={moment.name ?? ''}
            onName={name => moments.rename(moment.id, name)}
            onClose={() => setRenaming(null)}
          />
        )}
      </Show>
    </div>
  )
}
