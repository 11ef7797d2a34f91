import { createSignal, Match, Show, Switch } from 'solid-js'
import { createLatest } from '../../state/latest'
import type { PlanEntry } from '../../state/ports'
import { Button } from '../common/Button'
import { Checkbox } from '../common/Checkbox'
import { Dialog } from '../common/Dialog'
import { Segmented } from '../common/Segmented'
import { TextField } from '../common/TextField'
import { sealFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import { createExport } from './create-export'
import styles from './Protect.module.css'
import { RemovedFromPlan } from './RemovedFromPlan'

/** Fewer signs are found by trying. */
const SHORTEST = 8
const WAYS = ['plain', 'passphrase', 'redacted'] as const

/** A plan's file: as it is, under a passphrase, or for publication. */
export function ExportDialog(props: { entry: PlanEntry; title: string; onClose(): void }) {
  const { t } = useText()
  const text = useText()
  const [way, setWay] = createSignal<(typeof WAYS)[number]>('plain')
  const [first, setFirst] = createSignal('')
  const [second, setSecond] = createSignal('')
  const [shown, setShown] = createSignal(false)
  const file = createExport(props.entry, () => props.onClose())
  const isShort = () => first() !== '' && Array.from(first()).length < SHORTEST
  const differs = () => second() !== '' && second().normalize('NFC') !== first().normalize('NFC')
  const isReady = () =>
    !file.busy() &&
    (way() !== 'passphrase' || (first() !== '' && second() !== '' && !isShort() && !differs()))
  const save = () => {
    if (!isReady()) return
    if (way() === 'redacted') void file.forPublication()
    else void (way() === 'passphrase' ? file.withPassphrase(first()) : file.asItIs())
  }
  const redacted = createLatest(
    () => (way() === 'redacted' ? props.entry : null),
    () => file.redacted(),
  )
  const type = () => (shown() ? 'text' : 'password')

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('protect.export.title')}
      description={props.title}
      width={560}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t('shell.cancel')}</Button>
          <Button kind="prime" disabled={!isReady()} onClick={save}>
            {t('protect.export.action')}
          </Button>
        </>
      }
    >
      <form
        class={styles.form}
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <Segmented
          label={t('protect.export.way')}
          segments={WAYS.map(value => ({ value, label: t(`protect.export.${value}`) }))}
          value={way()}
          onChange={setWay}
          disabled={file.busy()}
        />
        <p class={styles.lead}>{t(`protect.export.${way()}Text`)}</p>
        <Switch>
          <Match when={way() === 'passphrase'}>
            <TextField
              label={t('protect.passphrase')}
              type={type()}
              value={first()}
              onInput={setFirst}
              readOnly={file.busy()}
              hint={t('protect.export.hint', { n: SHORTEST })}
              fault={isShort() ? t('protect.export.short', { n: SHORTEST }) : undefined}
            />
            <TextField
              label={t('protect.export.repeat')}
              type={type()}
              value={second()}
              onInput={setSecond}
              readOnly={file.busy()}
              fault={differs() ? t('protect.export.differs') : undefined}
            />
            <Checkbox checked={shown()} onChange={setShown} label={t('protect.show')} />
            <p class="warn">{t('protect.export.lost')}</p>
            {/* Enter in a field sends a form of several fields only where a button does. */}
            <button type="submit" hidden disabled={!isReady()} />
          </Match>
          <Match when={way() === 'redacted'}>
            <Show when={redacted.answer()} fallback={<p role="status">{t('protect.removed.preparing')}</p>}>
              {made => <RemovedFromPlan removed={made().removed} />}
            </Show>
          </Match>
        </Switch>
        <Show when={way() === 'plain' || way() === 'passphrase'}>
          <div>
            <Checkbox
              checked={file.signs()}
              onChange={file.setSigns}
              disabled={file.busy()}
              label={t('protect.signature.add')}
            />
            <Show when={file.signs()}>
              <p class={styles.lead}>{t('protect.signature.addText')}</p>
            </Show>
          </div>
        </Show>
        <Show when={file.cannotSign()}>
          <p class="warn">{t('protect.signature.cannot')}</p>
        </Show>
        <Show when={file.busy()}>
          <p role="status">
            <progress aria-label={t('protect.export.making')} /> {t('protect.export.making')}
          </p>
        </Show>
        <Show when={file.fault()}>{fault => <p class="warn">{sealFaultText(text, fault())}</p>}</Show>
      </form>
    </Dialog>
  )
}
