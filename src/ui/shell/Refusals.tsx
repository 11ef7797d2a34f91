import { For, Show } from 'solid-js'
import type { CollectionName, Conflict, Plan } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { type TextKey, useText } from '../text/texts'
import styles from './Refusals.module.css'

/** Cells that another window changed first: both values, and the choice. Nothing is overwritten unseen. */
export function Refusals() {
  const { session } = useApp()
  const { t } = useText()
  const show = (value: unknown) =>
    value === null || value === undefined || value === '' ? t('shell.refusals.empty') : String(value)
  const stands = (conflict: Conflict, value: unknown) =>
    (valueAt(session.plan(), conflict) ?? null) === (value ?? null)

  /** "3 · Nâng cao vai trò… · Thời hạn". Fields without a column keep their own name. */
  function nameOfCell(conflict: Conflict): string {
    const record = recordAt(session.plan(), conflict)
    const field = conflict.field.split('/')[0] ?? ''
    const column: string | undefined = t(`plan.column.${field}` as TextKey)
    return [record?.number, record?.title ?? record?.name ?? record?.node, column ?? field]
      .filter(Boolean)
      .join(' · ')
  }

  return (
    <Dialog
      open={session.refusals().length > 0}
      onClose={() => session.acknowledgeRefusals()}
      title={t('shell.refusals.title')}
      description={t('shell.refusals.body')}
      footer={
        <Button kind="prime" onClick={() => session.acknowledgeRefusals()}>
          {t('shell.refusals.done')}
        </Button>
      }
    >
      <For each={session.refusals()}>
        {conflict => (
          <section>
            <h3 class={styles.cell}>{nameOfCell(conflict)}</h3>
            <ul class={styles.values}>
              <For each={conflict.values}>
                {({ value, by }) => (
                  <li class={styles.value}>
                    <span class="grow">{show(value)}</span>
                    <span class="quiet">{by}</span>
                    <Show
                      when={!stands(conflict, value)}
                      fallback={<span class="quiet">{t('shell.refusals.stands')}</span>}
                    >
                      <Button small onClick={() => session.commit([editTo(conflict, value)])}>
                        {t('shell.refusals.use')}
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </Dialog>
  )
}

const editTo = ({ collection, id, field }: Conflict, to: unknown) => ({
  collection: collection as CollectionName,
  id,
  field,
  to,
})

function recordAt(plan: Plan | null, { collection, id }: Conflict): Record<string, unknown> | undefined {
  if (!plan) return undefined
  if (collection === 'plan') return plan.info
  const records: unknown = Reflect.get(plan, collection)
  return records instanceof Map ? records.get(id) : undefined
}

/** What the plan shows in a register; elements of a reference list are `field/element`. */
function valueAt(plan: Plan | null, conflict: Conflict): unknown {
  const [name, element] = conflict.field.split('/')
  const value = name === undefined ? undefined : recordAt(plan, conflict)?.[name]
  if (element === undefined) return value
  return typeof value === 'object' && value !== null ? Reflect.get(value, element) : undefined
}
