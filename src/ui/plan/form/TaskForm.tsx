import { Show } from 'solid-js'
import type { Plan, Task } from '../../../core/plan/plan'
import { useApp } from '../../../state/context'
import { Button } from '../../common/Button'
import { ConfirmDialog } from '../../common/ConfirmDialog'
import { Dialog } from '../../common/Dialog'
import { useText } from '../../text/texts'
import type { PlanPageState } from '../create-plan-page'
import type { Known } from '../row/plan-row'
import { createTaskForm } from './create-task-form'
import { TaskFields } from './TaskFields'
import styles from './TaskForm.module.css'
import { TaskParts } from './TaskParts'

/** All of one task. It is taken as it was when the form was opened; what another window writes meanwhile is not lost. */
export function TaskForm(props: { id: string; page: PlanPageState }) {
  const { session } = useApp()
  const plan = session.plan()
  const task = plan?.tasks.get(props.id)
  return (
    <Show when={plan && task && { plan, task }} keyed>
      {now => <OpenForm page={props.page} plan={now.plan} task={now.task} />}
    </Show>
  )
}

function OpenForm(props: { page: PlanPageState; plan: Plan; task: Known<Task> }) {
  const { t, number } = useText()
  const form = createTaskForm(props.page, props.plan, props.task)
  const count = () => form.draft.edits().length
  const title = () => {
    const own = props.task.number
    return t('plan.form.title', { number: typeof own === 'number' ? number(own) : (own ?? '') })
  }
  return (
    <>
      <Dialog
        open
        onClose={form.leave}
        title={title()}
        width={920}
        footer={
          <>
            <span class={`quiet ${styles.count}`}>
              {form.readOnly()
                ? t('plan.form.readOnly')
                : count() === 0
                  ? t('plan.form.unchanged')
                  : t('plan.form.changed', { n: count() })}
            </span>
            <Button onClick={form.leave}>{t(count() === 0 ? 'shell.close' : 'shell.cancel')}</Button>
            <Show when={!form.readOnly()}>
              <Button kind="prime" disabled={!form.canSave()} onClick={form.save}>
                {t('plan.form.save')}
              </Button>
            </Show>
          </>
        }
      >
        <div class={styles.form}>
          <TaskFields form={form} />
          <TaskParts form={form} />
        </div>
      </Dialog>
      <ConfirmDialog
        open={form.asking()}
        title={t('plan.form.discardTitle', { n: count() })}
        action={t('plan.form.discard')}
        danger
        onConfirm={form.discard}
        onClose={form.stay}
      >
        {t('plan.form.discardText')}
      </ConfirmDialog>
    </>
  )
}
