import { type ParentProps, Show } from 'solid-js'
import { leadOf } from '../../../core/plan/directory'
import { useText } from '../../text/texts'
import { personText } from '../cells/cell-of'
import {
  agencyOptions,
  cycleOptions,
  emptyOption,
  fieldOptions,
  personOptions,
  statusOptions,
} from '../columns/column-editors'
import { Coordinating } from './Coordinating'
import type { FormState } from './create-task-form'
import { FormFact, FormText } from './FormField'
import { FormPick } from './FormPick'
import styles from './TaskForm.module.css'

const PERSONS = [
  ['deputy', ''],
  ['officer', ''],
  ['directingLeader', styles.half],
] as const

/** The task's own fields, in the order in which officials ask: what, who, when, by what authority, with what result. */
export function TaskFields(props: { form: FormState }) {
  const { t } = useText()
  const { draft } = props.form
  const context = () => props.form.context()
  const addPerson = (name: string) => t('plan.editor.addPerson', { name })
  return (
    <>
      <Group title={t('plan.group.what')}>
        <FormText form={props.form} column="number" />
        <FormPick
          form={props.form}
          column="field"
          options={fieldOptions({ task: draft.task }, context())}
          class={styles.half}
        />
        <FormText form={props.form} column="budget" />
        <FormText form={props.form} column="title" multiline class={styles.wide} />
        <FormText form={props.form} column="product" multiline class={styles.wide} />
      </Group>
      <Group title={t('plan.group.who')}>
        <FormPick
          form={props.form}
          column="leadAgency"
          options={[emptyOption(context()), ...agencyOptions(draft.plan, draft.task.leadAgency, true)]}
          addText={name => t('plan.editor.addAgency', { name })}
          class={styles.half}
        />
        <FormPick
          form={props.form}
          column="head"
          options={[emptyOption(context()), ...personOptions(draft.plan, draft.task.head)]}
          addText={addPerson}
          hint={headHint(props.form, t)}
          class={styles.half}
        />
        {PERSONS.map(([column, width]) => (
          <FormPick
            form={props.form}
            column={column}
            options={[emptyOption(context()), ...personOptions(draft.plan, draft.task[column])]}
            addText={addPerson}
            class={width}
          />
        ))}
        <Coordinating form={props.form} />
      </Group>
      <Group title={t('plan.group.when')}>
        <FormText form={props.form} column="start" hint={t('plan.form.howDate')} />
        <FormText form={props.form} column="deadline" hint={t('plan.form.howDeadline')} />
        <FormPick form={props.form} column="cycle" options={cycleOptions({ task: draft.task }, context())} />
        <FormText form={props.form} column="doneDate" hint={t('plan.form.howDate')} />
        <FormFact label={t('plan.form.deadlineText')} text={draft.task.deadlineText} class={styles.wide} />
      </Group>
      <Group title={t('plan.group.authority')}>
        <FormText form={props.form} column="documentNumber" />
        <FormText form={props.form} column="documentDate" hint={t('plan.form.howDate')} />
        <FormText form={props.form} column="issuingBody" class={styles.half} />
      </Group>
      <Group title={t('plan.group.result')}>
        <FormPick
          form={props.form}
          column="status"
          options={statusOptions({ task: draft.task }, context())}
        />
        <FormText form={props.form} column="progress" hint={t('plan.form.howPercent')} />
        <FormText form={props.form} column="source" class={styles.half} />
        <FormText form={props.form} column="result" multiline class={styles.half} />
        <FormText form={props.form} column="evidence" multiline class={styles.half} />
        <FormText form={props.form} column="notes" multiline class={styles.wide} />
        <Show when={draft.task.statusInSource || draft.task.sourceUrl}>
          <div class={styles.facts}>
            <FormFact label={t('plan.form.statusInSource')} text={draft.task.statusInSource} />
            <FormFact label={t('plan.form.sourceUrl')} text={draft.task.sourceUrl} />
          </div>
        </Show>
      </Group>
    </>
  )
}

function Group(props: ParentProps<{ title: string }>) {
  return (
    <fieldset class={styles.group}>
      <legend class={styles.heading}>{props.title}</legend>
      <div class={styles.fields}>{props.children}</div>
    </fieldset>
  )
}

/** Who follows from the lead agency as it now stands in the form, where the task names nobody itself. */
function headHint({ draft }: FormState, t: ReturnType<typeof useText>['t']): string | undefined {
  const head = draft.typed('head')
  if (head === undefined ? draft.task.head : head !== null && !(head.kind === 'pick' && head.key === null))
    return undefined
  const typed = draft.typed('leadAgency')
  const leadAgency = typed === undefined ? draft.task.leadAgency : typed?.kind === 'pick' ? typed.key : null
  const lead = leadOf(draft.plan, { leadAgency })
  if (!lead) return undefined
  const person = lead.head ? draft.plan.people.get(lead.head) : undefined
  return person ? t('plan.form.headFollows', { name: personText(person) }) : t('plan.form.headUnknown')
}
