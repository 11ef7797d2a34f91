import type { ParentProps } from 'solid-js'
import { useText } from '../text/texts'
import { Button } from './Button'
import { Dialog } from './Dialog'

/** Asks before something that is hard to take back. The button says what will happen. */
export function ConfirmDialog(
  props: ParentProps<{
    open: boolean
    title: string
    action: string
    danger?: boolean
    onConfirm(): void
    onClose(): void
  }>,
) {
  const { t } = useText()
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      width={440}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t('shell.cancel')}</Button>
          <Button
            kind={props.danger ? 'danger' : 'prime'}
            onClick={() => {
              props.onClose()
              props.onConfirm()
            }}
          >
            {props.action}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
