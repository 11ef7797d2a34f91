import { createSignal } from 'solid-js'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { TextField } from '../common/TextField'
import { useText } from '../text/texts'

export function RenameDialog(props: { title: string; onRename(title: string): void; onClose(): void }) {
  const { t } = useText()
  const [title, setTitle] = createSignal(props.title)
  const rename = () => {
    props.onClose()
    props.onRename(title().trim())
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('library.rename.title')}
      width={480}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t('shell.cancel')}</Button>
          <Button kind="prime" disabled={title().trim() === ''} onClick={rename}>
            {t('library.rename.action')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          if (title().trim() !== '') rename()
        }}
      >
        <TextField label={t('library.rename.name')} value={title()} onInput={setTitle} />
      </form>
    </Dialog>
  )
}
