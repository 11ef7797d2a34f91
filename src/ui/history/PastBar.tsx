import HistoryIcon from 'lucide-solid/icons/clock-arrow-down'
import { bringBack } from '../../core/journal/bring-back'
import type { Past } from '../../state/app'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Icon } from '../common/Icon'
import { useText } from '../text/texts'
import { BringBackDialog } from './BringBackDialog'
import { createBringBack } from './create-bring-back'
import { createWords } from './create-words'
import styles from './History.module.css'

/** Above every page while the past is looked at: which moment it is, and the ways back. */
export function PastBar(props: { past: Past }) {
  const { session } = useApp()
  const { t, dateTime } = useText()
  const back = createBringBack()
  const { words } = createWords()
  const when = () => dateTime(props.past.at)
  const bringAll = () => {
    const fold = session.fold()
    if (!fold) return
    back.ask({
      edits: bringBack(fold, props.past.fold, 'all'),
      text: t('history.back.all', { when: when() }),
      message: t('history.message.all', { when: when() }),
    })
  }
  return (
    <section class={styles.past} aria-label={t('history.past.label')}>
      <Icon of={HistoryIcon} />
      <span class="ellipsis" role="status">
        {props.past.name === null
          ? t('history.past.at', { when: when() })
          : t('history.past.named', { when: when(), name: props.past.name })}
      </span>
      <span class="grow" />
      <Button kind="prime" onClick={() => session.backToNow()}>
        {t('history.past.back')}
      </Button>
      <Button onClick={bringAll}>{t('history.past.all')}</Button>
      <BringBackDialog back={back} words={words} />
    </section>
  )
}
