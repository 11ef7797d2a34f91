import { useLocation, useNavigate } from '@solidjs/router'
import { Button } from '../../common/Button'
import { MISSING } from '../../text/format'
import { useText } from '../../text/texts'
import type { PartRecord } from './create-task-draft'
import type { FormState } from './create-task-form'
import { PartTable } from './PartTable'
import styles from './TaskForm.module.css'

/** What belongs to the task: targets on indicators, its own measures, reports and urgings. */
export function TaskParts(props: { form: FormState }) {
  const { t } = useText()
  return (
    <>
      <Targets form={props.form} />
      <PartTable
        form={props.form}
        part="measures"
        title={t('plan.form.measures')}
        empty={t('plan.form.noMeasures')}
        addLabel={t('plan.form.addMeasure')}
        columns={[
          { field: 'name', label: t('plan.form.measureName'), width: '1fr' },
          { field: 'operator', label: t('plan.form.measureOperator'), width: '76px' },
          { field: 'value', label: t('plan.form.measureValue'), width: '96px', right: true },
          { field: 'unit', label: t('plan.form.measureUnit'), width: '130px' },
        ]}
      />
      <PartTable
        form={props.form}
        part="checkIns"
        title={t('plan.form.checkIns')}
        empty={t('plan.form.noCheckIns')}
        hint={t('plan.form.checkInHint')}
        addLabel={t('plan.form.addCheckIn')}
        appendOnly
        columns={[
          { field: 'date', label: t('plan.form.checkInDate'), width: '110px' },
          { field: 'by', label: t('plan.form.checkInBy'), width: '160px' },
          { field: 'progress', label: t('plan.form.checkInProgress'), width: '90px', right: true },
          { field: 'note', label: t('plan.form.checkInNote'), width: '1fr' },
        ]}
      />
      <PartTable
        form={props.form}
        part="urgings"
        title={t('plan.form.urgings')}
        empty={t('plan.form.noUrgings')}
        addLabel={t('plan.form.addUrging')}
        appendOnly
        columns={[
          { field: 'document', label: t('plan.form.urgingDocument'), width: '1fr' },
          { field: 'date', label: t('plan.form.urgingDate'), width: '110px' },
          { field: 'time', label: t('plan.form.urgingTime'), width: '80px', right: true },
          { field: 'note', label: t('plan.form.urgingNote'), width: '1fr' },
        ]}
      />
    </>
  )
}

/** Targets are set where the scores are seen; here they are changed and taken back. */
function Targets(props: { form: FormState }) {
  const { t, nameOf, number, signed } = useText()
  const navigate = useNavigate()
  const location = useLocation()
  const name = (record: PartRecord) => {
    const node = props.form.nodeOf(record)
    return (
      <span class={styles.node} title={node ? nameOf(node.name) : undefined}>
        <span class="nowrap">{String(record.node ?? MISSING).replace('.', ' ')}</span>{' '}
        {node ? nameOf(node.short ?? node.name) : ''}
      </span>
    )
  }
  const points = (record: PartRecord) =>
    record.index === props.form.context().index
      ? signed(props.form.pointsOf(record), 2)
      : t('plan.form.otherIndex', { index: String(record.index ?? '') })
  return (
    <PartTable
      form={props.form}
      part="targets"
      title={t('plan.form.targets')}
      empty={t('plan.form.noTargets')}
      further={
        <Button small kind="quiet" onClick={() => navigate(`/gaps${location.search}`)}>
          {t('plan.form.openLow')}
        </Button>
      }
      columns={[
        { field: 'node', label: t('plan.form.targetNode'), width: '1fr', draw: name },
        { field: 'year', label: t('plan.form.targetYear'), width: '72px', right: true },
        {
          field: 'base',
          label: t('plan.form.targetBase'),
          width: '72px',
          right: true,
          draw: record => number(props.form.presentOf(record), 2),
        },
        {
          field: 'score',
          label: t('plan.form.targetScore'),
          width: '110px',
          right: true,
          fault: props.form.targetFault,
        },
        { field: 'points', label: t('plan.form.targetPoints'), width: '120px', right: true, draw: points },
      ]}
    />
  )
}
