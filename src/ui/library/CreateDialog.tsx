import { createMemo, createSignal } from 'solid-js'
import type { Unit } from '../../core/edition/unit'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Combobox } from '../common/Combobox'
import { Dialog } from '../common/Dialog'
import { TextField } from '../common/TextField'
import { useText } from '../text/texts'

/** An empty plan: whose it is, and its name (proposed from the unit until one is typed). */
export function CreateDialog(props: { onCreate(title: string, ownUnit: string): void; onClose(): void }) {
  const { analysis, session } = useApp()
  const { t, collator } = useText()
  const units = createMemo(() =>
    (analysis.catalog()?.units ?? [])
      // Units of an index of the open plan are none of another plan's.
      .filter(({ id }) => !id.includes(':'))
      .sort((a, b) => collator.compare(a.name, b.name)),
  )
  const [chosen, setChosen] = createSignal<Unit | null>(null)
  const unit = () =>
    chosen() ?? units().find(each => each.id === session.plan()?.info.ownUnit) ?? units()[0] ?? null
  const [typed, setTyped] = createSignal<string | null>(null)
  const title = () => typed() ?? t('library.create.defaultName', { unit: unit()?.name ?? '' })
  const ready = () => title().trim() !== '' && unit() !== null
  const create = () => {
    const own = unit()
    if (!ready() || !own) return
    props.onClose()
    props.onCreate(title().trim(), own.id)
  }

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('library.create.title')}
      width={480}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t('shell.cancel')}</Button>
          <Button kind="prime" disabled={!ready()} onClick={create}>
            {t('library.create.action')}
          </Button>
        </>
      }
    >
      <form
        style={{ display: 'grid', gap: 'var(--s-5)' }}
        onSubmit={event => {
          event.preventDefault()
          create()
        }}
      >
        {/* First, since the list of units opens with the focus and would hide the form. */}
        <TextField label={t('library.create.name')} value={title()} onInput={setTyped} />
        <Combobox
          label={t('library.create.unit')}
          showLabel="above"
          options={units()}
          value={unit()}
          onChange={value => setChosen(value)}
          keyOf={each => each.id}
          textOf={each => each.name}
          noneText={t('shell.picker.noUnit')}
        />
        <p class="quiet">{t('library.create.unitHint')}</p>
      </form>
    </Dialog>
  )
}
