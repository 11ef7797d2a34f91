import { useLocation, useNavigate } from '@solidjs/router'
import BookOpen from 'lucide-solid/icons/book-open'
import FlaskConical from 'lucide-solid/icons/flask-conical'
import ListTree from 'lucide-solid/icons/list-tree'
import { createSignal } from 'solid-js'
import { useApp } from '../../state/context'
import type { TemplateName } from '../../state/library'
import { Button } from '../common/Button'
import { EmptyState, type Way } from '../common/EmptyState'
import { Icon, type IconShape } from '../common/Icon'
import { useText } from '../text/texts'
import styles from './Plan.module.css'

/** Beside a real, empty grid: the ways to begin. A template opens as a plan of its own. */
export function EmptyPlan(props: { readOnly: boolean }) {
  const { library } = useApp()
  const { t, language } = useText()
  const navigate = useNavigate()
  const location = useLocation()
  const [busy, setBusy] = createSignal(false)

  const use = async (name: TemplateName) => {
    setBusy(true)
    await library.createFromTemplate(name, language())
    setBusy(false)
  }
  const template = (icon: IconShape, name: TemplateName): Way => ({
    icon: <Icon of={icon} />,
    title: t(`library.templates.${name}`),
    text: t(`library.templates.${name}Text`),
    action: (
      <Button
        disabled={busy()}
        onClick={() => void use(name)}
        aria-label={`${t('library.templates.use')}: ${t(`library.templates.${name}`)}`}
      >
        {t('library.templates.use')}
      </Button>
    ),
  })
  const ways = (): readonly Way[] => [
    template(BookOpen, 'quang-nam'),
    template(BookOpen, 'da-nang-2025'),
    template(FlaskConical, 'tinh-a'),
    {
      icon: <Icon of={ListTree} />,
      title: t('plan.empty.low'),
      text: t('plan.empty.lowText'),
      action: <Button onClick={() => navigate(`/gaps${location.search}`)}>{t('plan.empty.openLow')}</Button>,
    },
  ]
  return (
    <div class={styles.start}>
      <EmptyState
        title={t('plan.empty.title')}
        text={t(props.readOnly ? 'plan.empty.readOnly' : 'plan.empty.text')}
        ways={props.readOnly ? [] : ways()}
      >
        <p class={styles.startNote}>{props.readOnly ? '' : t('plan.empty.newPlan')}</p>
      </EmptyState>
    </div>
  )
}
