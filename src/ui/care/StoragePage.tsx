import Archive from 'lucide-solid/icons/archive'
import { createSignal, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { createLatest } from '../../state/latest'
import { Button } from '../common/Button'
import library from '../library/Library.module.css'
import share from '../share/Share.module.css'
import { useText } from '../text/texts'
import { CheckSection } from './CheckSection'

/** What the browser promises about the data, a copy of all of it, and its check. */
export function StoragePage() {
  const { t } = useText()
  return (
    <div class={library.page}>
      <h1 class="sr-only">{t('care.title')}</h1>
      <div class={library.column}>
        <PromiseSection />
        <CopySection />
        <CheckSection />
      </div>
    </div>
  )
}

function PromiseSection() {
  const { durability, library: plans } = useApp()
  const { t, bytes } = useText()
  const [isRefused, setRefused] = createSignal(false)
  const usage = createLatest(plans.entries, () => durability.usage())
  const said = () => {
    const answer = durability.persisted()
    if (answer === 'asking' || answer === null) return t('care.unknown')
    return t(answer ? 'care.kept' : 'care.notKept')
  }
  return (
    <section class={library.section} aria-labelledby="care-promise">
      <h2 class={library.head} id="care-promise">
        {t('care.title')}
      </h2>
      <p classList={{ warn: durability.persisted() === false }}>{said()}</p>
      <Show when={usage.answer()}>
        {used => (
          <p class={share.intro}>
            {t('care.usage', { used: bytes(used().bytes), quota: bytes(used().quota) })}
          </p>
        )}
      </Show>
      <Show when={durability.persisted() === false}>
        <div class={share.actions}>
          <Button onClick={async () => setRefused((await durability.persist()) !== true)}>
            {t('care.ask')}
          </Button>
        </div>
        <p role="status">{isRefused() ? t('care.refused') : ''}</p>
      </Show>
    </section>
  )
}

function CopySection() {
  const { care, files } = useApp()
  const { t, number } = useText()
  const [busy, setBusy] = createSignal(false)
  const [said, setSaid] = createSignal('')
  const copy = async () => {
    setBusy(true)
    try {
      const made = await care.copy()
      const day = new Date().toISOString().slice(0, 10)
      await files.save(`reformgrid-${day}.zip`, made.bytes, 'application/zip')
      const counts = { n: number(made.plans, 0), missing: number(made.missing, 0) }
      setSaid(t(made.missing > 0 ? 'care.copiedMissing' : 'care.copied', counts))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section class={library.section} aria-labelledby="care-copy">
      <h2 class={library.head} id="care-copy">
        {t('care.copyTitle')}
      </h2>
      <p class={share.intro}>{t('care.copyText')}</p>
      <div class={share.actions}>
        <Button icon={Archive} disabled={busy()} onClick={() => void copy()}>
          {t('care.copy')}
        </Button>
      </div>
      <p role="status">{said()}</p>
    </section>
  )
}
