import Check from 'lucide-solid/icons/check'
import Pencil from 'lucide-solid/icons/pencil'
import Save from 'lucide-solid/icons/save'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, createUniqueId, For, Match, Show, Switch } from 'solid-js'
import { Button, IconButton } from '../../common/Button'
import { Icon } from '../../common/Icon'
import { useText } from '../../text/texts'
import styles from './ColumnsMenu.module.css'
import type { GridColumns } from './create-grid-columns'

const LONGEST_NAME = 80

/** Arrangements of the columns that the user has saved under a name. */
export function ColumnSets<Row>(props: { columns: GridColumns<Row> }) {
  const { t } = useText()
  const id = createUniqueId()
  const { sets } = props.columns
  const [name, setName] = createSignal('')
  /** What is asked about one of the sets. */
  const [asked, ask] = createSignal<{ readonly about: string; readonly what: 'rename' | 'remove' } | null>(
    null,
  )
  const isAsked = (about: string, what: 'rename' | 'remove') =>
    asked()?.about === about && asked()?.what === what
  const isKnown = () => sets.names().includes(name().trim())

  return (
    <section class={styles.sets} aria-labelledby={id}>
      <h3 id={id} class={styles.head}>
        {t('columns.sets.title')}
      </h3>
      <Show when={sets.names().length === 0}>
        <p class={styles.hint}>{t('columns.sets.none')}</p>
      </Show>
      <ul class={styles.setList}>
        <For each={sets.names()}>
          {set => (
            <li class={styles.set}>
              <Switch
                fallback={
                  <>
                    <Button
                      kind="quiet"
                      class={styles.setName ?? ''}
                      aria-pressed={sets.applied() === set}
                      onClick={() => sets.apply(set)}
                    >
                      <span class={styles.sign}>
                        <Show when={sets.applied() === set}>
                          <Icon of={Check} size={14} />
                        </Show>
                      </span>
                      <span class={styles.cut}>{set}</span>
                      <Show when={sets.applied() === set && sets.isChanged()}>
                        <small>{t('columns.sets.changed')}</small>
                      </Show>
                    </Button>
                    <IconButton
                      small
                      icon={Save}
                      label={t('columns.sets.update', { name: set })}
                      onClick={() => sets.save(set)}
                    />
                    <IconButton
                      small
                      icon={Pencil}
                      label={t('columns.sets.rename', { name: set })}
                      onClick={() => ask({ about: set, what: 'rename' })}
                    />
                    <IconButton
                      small
                      icon={Trash}
                      label={t('columns.sets.remove', { name: set })}
                      onClick={() => ask({ about: set, what: 'remove' })}
                    />
                  </>
                }
              >
                <Match when={isAsked(set, 'rename')}>
                  <form
                    class={styles.ask}
                    onSubmit={event => {
                      event.preventDefault()
                      const field = event.currentTarget.elements.namedItem('name')
                      if (field instanceof HTMLInputElement) sets.rename(set, field.value)
                      ask(null)
                    }}
                  >
                    <input
                      ref={field => queueMicrotask(() => field.select())}
                      name="name"
                      class={styles.field}
                      aria-label={t('columns.sets.newName')}
                      maxLength={LONGEST_NAME}
                      value={set}
                      onKeyDown={event => {
                        if (event.key !== 'Escape') return
                        event.preventDefault()
                        event.stopPropagation()
                        ask(null)
                      }}
                    />
                    <Button small type="submit">
                      {t('columns.sets.take')}
                    </Button>
                  </form>
                </Match>
                <Match when={isAsked(set, 'remove')}>
                  <span class={styles.cut}>{t('columns.sets.sure', { name: set })}</span>
                  <span class="grow" />
                  <Button small kind="danger" onClick={() => sets.remove(set)}>
                    {t('columns.sets.yes')}
                  </Button>
                  <Button small onClick={() => ask(null)}>
                    {t('columns.sets.no')}
                  </Button>
                </Match>
              </Switch>
            </li>
          )}
        </For>
      </ul>
      <form
        class={styles.ask}
        onSubmit={event => {
          event.preventDefault()
          if (sets.save(name())) setName('')
        }}
      >
        <input
          class={styles.field}
          aria-label={t('columns.sets.name')}
          placeholder={t('columns.sets.name')}
          autocomplete="off"
          maxLength={LONGEST_NAME}
          value={name()}
          onInput={event => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name().trim() === ''}>
          {t(isKnown() ? 'columns.sets.replace' : 'columns.sets.save')}
        </Button>
      </form>
    </section>
  )
}
