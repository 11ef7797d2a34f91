import Copy from 'lucide-solid/icons/copy'
import Download from 'lucide-solid/icons/download'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import FileOutput from 'lucide-solid/icons/file-output'
import Pencil from 'lucide-solid/icons/pencil'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, For, Show } from 'solid-js'
import { useApp } from '../../state/context'
import type { PlanEntry } from '../../state/ports'
import { Button } from '../common/Button'
import { Chip } from '../common/Chip'
import { Icon } from '../common/Icon'
import { Menu, MenuItem, MenuRule } from '../common/Menu'
import { useText } from '../text/texts'
import type { LibraryPageState } from './create-library-page'
import { ExportDialog } from './ExportDialog'
import styles from './Library.module.css'
import { RenameDialog } from './RenameDialog'

/** The plans of this browser, last opened first. */
export function PlanTable(props: { page: LibraryPageState }) {
  const { library, session } = useApp()
  const { t, number, dateTime } = useText()
  const [exporting, setExporting] = createSignal<PlanEntry | null>(null)
  const [renaming, setRenaming] = createSignal<PlanEntry | null>(null)
  /** A look at a file of a newer version is not the stored plan, though it goes by the same id. */
  const isOpen = (entry: PlanEntry) =>
    session.entry()?.id === entry.id && (!session.readOnly() || session.past() !== null)

  return (
    <section class={styles.section}>
      <h2 class={styles.head}>{t('library.plans.title')}</h2>
      <Show when={library.entries().length > 0} fallback={<p class="sub">{t('library.plans.none')}</p>}>
        <table class={styles.table} aria-label={t('library.plans.title')}>
          <thead>
            <tr>
              <th scope="col">{t('library.plans.name')}</th>
              <th scope="col" class="num">
                {t('library.plans.tasks')}
              </th>
              <th scope="col" class="num">
                {t('library.plans.changes')}
              </th>
              <th scope="col">{t('library.plans.changed')}</th>
              <th scope="col">
                <span class="sr-only">{t('library.plans.commands')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={library.entries()}>
              {entry => (
                <tr
                  classList={{ [styles.current ?? '']: isOpen(entry) }}
                  aria-current={isOpen(entry) || undefined}
                >
                  <td>
                    <button type="button" class={styles.name} onClick={() => void props.page.open(entry)}>
                      {props.page.titleOf(entry)}
                    </button>
                    <Show when={isOpen(entry)}>
                      <span class={styles.open}>{t('library.plans.isOpen')}</span>
                    </Show>
                    <Show when={entry.label === 'reconstructed' || entry.label === 'example'}>
                      <Chip>{t(`library.plans.label.${entry.label as 'reconstructed' | 'example'}`)}</Chip>
                    </Show>
                  </td>
                  <td class="num">{number(entry.tasks, 0)}</td>
                  <td class="num">{number(entry.changesets, 0)}</td>
                  <td>{dateTime(entry.changedAt)}</td>
                  <td>
                    <div class={styles.commands}>
                      <Button small onClick={() => void props.page.open(entry)}>
                        {t('library.plans.open')}
                      </Button>
                      <Button small icon={Download} onClick={() => void props.page.exportPlan(entry)}>
                        {t('library.plans.export')}
                      </Button>
                      <Menu
                        small
                        caret={false}
                        kind="quiet"
                        label={t('library.plans.more', { title: props.page.titleOf(entry) })}
                        button={<Icon of={Ellipsis} />}
                      >
                        <MenuItem icon={Pencil} onSelect={() => setRenaming(entry)}>
                          {t('library.plans.rename')}
                        </MenuItem>
                        <MenuItem icon={FileOutput} onSelect={() => setExporting(entry)}>
                          {t('protect.export.menu')}
                        </MenuItem>
                        <MenuItem icon={Copy} onSelect={() => void props.page.duplicate(entry)}>
                          {t('library.plans.duplicate')}
                        </MenuItem>
                        <MenuRule />
                        <MenuItem icon={Trash} danger onSelect={() => void library.remove(entry.id)}>
                          {t('library.plans.remove')}
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
      <Show when={exporting()} keyed>
        {entry => (
          <ExportDialog entry={entry} title={props.page.titleOf(entry)} onClose={() => setExporting(null)} />
        )}
      </Show>
      <Show when={renaming()} keyed>
        {entry => (
          <RenameDialog
            title={entry.title}
            onRename={title => void library.rename(entry.id, title)}
            onClose={() => setRenaming(null)}
          />
        )}
      </Show>
    </section>
  )
}
