import { Match, Switch } from 'solid-js'
import { useText } from '../../text/texts'
import {
  agencyOptions,
  cycleOptions,
  emptyOption,
  fieldOptions,
  personOptions,
  statusOptions,
} from '../columns/column-editors'
import type { ColumnId } from '../columns/column-ids'
import type { PickOption } from '../editors/create-pick'
import { Coordinating } from '../form/Coordinating'
import { FormText } from '../form/FormField'
import { FormPick } from '../form/FormPick'
import { directoryOf } from '../typed-edits'
import type { BulkEdit } from './create-bulk-edit'

const LONG: readonly ColumnId[] = ['title', 'product', 'result', 'evidence', 'notes']
const DAYS: readonly ColumnId[] = ['documentDate', 'start', 'doneDate']

/** The editor of the chosen field, as the task's form has it. */
export function BulkField(props: { bulk: BulkEdit }) {
  const { t } = useText()
  const { bulk } = props
  const form = {
    get draft() {
      return bulk.draft()
    },
    context: bulk.context,
    readOnly: () => false,
    autofocus: true,
  }
  const options = (): readonly PickOption[] | null => {
    const none = { task: null }
    const { plan } = bulk.draft()
    switch (bulk.column()) {
      case 'field':
        return fieldOptions(none, bulk.context())
      case 'status':
        return statusOptions(none, bulk.context())
      case 'cycle':
        return cycleOptions(none, bulk.context())
      case 'leadAgency':
        return [emptyOption(bulk.context()), ...agencyOptions(plan, null, true)]
      default:
        return directoryOf(bulk.column()) === 'people' ? personOptions(plan, null) : null
    }
  }
  const addText = () => {
    const directory = directoryOf(bulk.column())
    if (directory === null) return {}
    const key = directory === 'agencies' ? 'plan.editor.addAgency' : 'plan.editor.addPerson'
    return { addText: (name: string) => t(key, { name }) }
  }
  const hint = () => {
    if (bulk.column() === 'deadline') return { hint: t('plan.form.howDeadline') }
    if (bulk.column() === 'progress') return { hint: t('plan.form.howPercent') }
    return DAYS.includes(bulk.column()) ? { hint: t('plan.form.howDate') } : {}
  }
  return (
    <Switch
      fallback={
        <FormText form={form} column={bulk.column()} multiline={LONG.includes(bulk.column())} {...hint()} />
      }
    >
      <Match when={bulk.column() === 'coordinating'}>
        <Coordinating form={form} />
      </Match>
      <Match when={options()}>
        {listed => (
          <FormPick
            form={form}
            column={bulk.column()}
            options={listed().filter(({ key }) => key !== null)}
            {...addText()}
          />
        )}
      </Match>
    </Switch>
  )
}
