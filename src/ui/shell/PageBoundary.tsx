import { useLocation } from '@solidjs/router'
import { createEffect, ErrorBoundary, on, type ParentProps } from 'solid-js'
import { Button } from '../common/Button'
import { EmptyState } from '../common/EmptyState'
import { useText } from '../text/texts'
import { createExport } from './export-plan'
import styles from './PageBoundary.module.css'

/** A page that fails takes nothing with it: the plan can be exported, another page opened. */
export function PageBoundary(props: ParentProps) {
  const { t } = useText()
  const exportPlan = createExport()
  const location = useLocation()
  return (
    <ErrorBoundary
      fallback={(error: unknown, reset) => {
        console.error(error)
        createEffect(on(() => location.pathname, reset, { defer: true }))
        return (
          <div role="alert">
            <EmptyState title={t('shell.broken.title')} text={t('shell.broken.body')}>
              <div class={styles.actions}>
                <Button kind="prime" onClick={exportPlan}>
                  {t('shell.broken.export')}
                </Button>
                <Button onClick={reset}>{t('shell.retry')}</Button>
              </div>
              <details>
                <summary class="quiet">{t('shell.broken.details')}</summary>
                <pre class={styles.details}>
                  {error instanceof Error ? (error.stack ?? error.message) : String(error)}
                </pre>
              </details>
            </EmptyState>
          </div>
        )
      }}
    >
      {props.children}
    </ErrorBoundary>
  )
}
