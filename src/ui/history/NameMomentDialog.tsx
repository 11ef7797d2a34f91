import { createSignal } from 'solid-js'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { TextField } from '../common/TextField'
import { useText } from '../text/texts'

/** A name for the present point, or another one for a point that has one. */
export function NameMomentDialog(props: { name?: string; onName(name: string): void; onClose(): void }) {
  const { t } = useText()
  const [name, setName] = createSignal(props.name ?? '')
  const isNew = props.name === undefined
  const save = () => {
    const words = name().trim()
    if (words === '') return
    props.onClose()
    if (words !== props.name) props.onName(words)
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t(isNew ? 'history.moments.addTitle' : 'history.moments.renameTitle')}
      description={isNew ? t('history.moments.addHint') : undefined}
      width={480}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t('shell.cancel')}</Button>
          <Button kind="prime" disabled={name().trim() === ''} onClick={save}>
            {t(isNew ? 'history.moments.addAction' : 'history.moments.renameAction')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <TextField label={t('history.moments.name')} value={name()} onInput={setName} autofocus />
      </form>
    </Dialog>
  )
}
