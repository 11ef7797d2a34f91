import { createEffect, Show } from 'solid-js'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { useText } from '../text/texts'
import type { TableExport } from './create-table-export'
import styles from './Import.module.css'

/** A bar of which it is not known how far it is has no value at all. */
function show(bar: HTMLProgressElement, share: number | null) {
  if (share === null) bar.removeAttribute('value')
  else bar.value = share
}

/** Shown while a large file is made. */
export function ExportProgress(props: { of: TableExport }) {
  const { t, percent } = useText()
  return (
    <Show when={props.of.leaving()}>
      {leaving => (
        <Dialog
          open
          onClose={props.of.stop}
          title={t('tables.export.making', { name: leaving().name })}
          footer={
            <Button data-autofocus onClick={props.of.stop}>
              {t('tables.export.stop')}
            </Button>
          }
        >
          <progress
            class={styles.progress}
            max="1"
            ref={bar => createEffect(() => show(bar, leaving().share))}
            aria-label={t('tables.export.making', { name: leaving().name })}
          >
            {percent(leaving().share ?? 0, 0)}
          </progress>
        </Dialog>
      )}
    </Show>
  )
}
