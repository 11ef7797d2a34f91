import X from 'lucide-solid/icons/x'
import { For, Show } from 'solid-js'
import { Icon } from '../../common/Icon'
import { useText } from '../../text/texts'
import { agencyOptions } from '../columns/column-editors'
import type { FieldForm } from './create-task-form'
import { PickField } from './FormPick'
import styles from './TaskForm.module.css'

/** The coordinating agencies as chips, and a field that adds to them. */
export function Coordinating(props: { form: FieldForm }) {
  const { t } = useText()
  const { draft } = props.form
  const list = () => {
    const typed = draft.typed('coordinating')
    return typed?.kind === 'list'
      ? typed
      : { kind: 'list' as const, ids: Object.keys(draft.task.coordinating ?? {}), added: [] }
  }
  const write = (ids: readonly string[], added: readonly string[]) =>
    draft.type('coordinating', { kind: 'list', ids, added })
  const nameOf = (id: string) => {
    const agency = draft.plan.agencies.get(id)
    return agency?.name || agency?.short || id
  }
  const chip = (name: string, remove: () => void) => (
    <li class={styles.chip}>
      {name}
      <Show when={!props.form.readOnly()}>
        <button type="button" aria-label={t('plan.form.removeOf', { name })} onClick={remove}>
          <Icon of={X} size={12} />
        </button>
      </Show>
    </li>
  )
  return (
    <div class={styles.wide}>
      <PickField
        label={t('plan.column.coordinating')}
        value=""
        placeholder={props.form.readOnly() ? '' : t('plan.form.addCoordinating')}
        options={agencyOptions(draft.plan, list().ids, false)}
        addText={name => t('plan.editor.addAgency', { name })}
        readOnly={props.form.readOnly()}
        autofocus={props.form.autofocus}
        onTake={({ pick }) => {
          const { ids, added } = list()
          if (pick.kind === 'add') write(ids, [...added, pick.name])
          else if (pick.key !== null)
            write(ids.includes(pick.key) ? ids.filter(id => id !== pick.key) : [...ids, pick.key], added)
        }}
      />
      <ul class={styles.chips}>
        <For each={list().ids}>
          {id =>
            chip(nameOf(id), () =>
              write(
                list().ids.filter(other => other !== id),
                list().added,
              ),
            )
          }
        </For>
        <For each={list().added}>
          {name =>
            chip(name, () =>
              write(
                list().ids,
                list().added.filter(other => other !== name),
              ),
            )
          }
        </For>
      </ul>
    </div>
  )
}
