import { createEffect, createSignal, Show } from 'solid-js'
import { Button } from '../common/Button'
import { Checkbox } from '../common/Checkbox'
import { Dialog } from '../common/Dialog'
import { TextField } from '../common/TextField'
import { useText } from '../text/texts'
import type { PassphraseQuestion } from './create-passphrase-question'
import styles from './Protect.module.css'

/** Asks for the passphrase of a file; a wrong one is said and asked again. */
export function PassphraseDialog(props: { question: PassphraseQuestion }) {
  const { t } = useText()
  const [typed, setTyped] = createSignal('')
  const [shown, setShown] = createSignal(false)
  const [isWrong, setWrong] = createSignal(false)
  createEffect(() => setWrong(props.question.again && !props.question.isTrying))
  const canGive = () => typed() !== '' && !props.question.isTrying
  const give = () => canGive() && props.question.give(typed())
  return (
    <Dialog
      open
      onClose={() => props.question.leave()}
      title={t('protect.open.title')}
      description={props.question.name}
      width={480}
      footer={
        <>
          <Button onClick={() => props.question.leave()}>{t('shell.cancel')}</Button>
          <Button kind="prime" disabled={!canGive()} onClick={give}>
            {t('protect.open.action')}
          </Button>
        </>
      }
    >
      <form
        class={styles.form}
        onSubmit={event => {
          event.preventDefault()
          give()
        }}
      >
        <TextField
          label={t('protect.passphrase')}
          type={shown() ? 'text' : 'password'}
          value={typed()}
          onInput={value => {
            setTyped(value)
            setWrong(false)
          }}
          fault={isWrong() ? t('protect.fault.wrong-passphrase') : undefined}
          readOnly={props.question.isTrying}
          autofocus
        />
        <Checkbox checked={shown()} onChange={setShown} label={t('protect.show')} />
        <p class="quiet">{t('protect.open.text')}</p>
        <Show when={props.question.isTrying}>
          <p role="status">
            <progress aria-label={t('protect.open.trying')} /> {t('protect.open.trying')}
          </p>
        </Show>
      </form>
    </Dialog>
  )
}
