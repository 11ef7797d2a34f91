import ShieldCheck from 'lucide-solid/icons/shield-check'
import { createSignal, For, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { planFileStem } from '../../state/file-name'
import type { CareReport } from '../../state/storage-care'
import { Button } from '../common/Button'
import library from '../library/Library.module.css'
import share from '../share/Share.module.css'
import { storageFaultText } from '../text/fault-text'
import { useText } from '../text/texts'

/** Every stored plan read again; what is wrong is said, put right where that follows, and never deleted. */
export function CheckSection() {
  const { care } = useApp()
  const { t, number } = useText()
  const [said, setSaid] = createSignal('')
  const isWrong = () => care.reports().some(each => 'check' in each && each.check.summaryWrong)
  return (
    <section class={library.section} aria-labelledby="care-check">
      <h2 class={library.head} id="care-check">
        {t('care.checkTitle')}
      </h2>
      <p class={share.intro}>{t('care.checkText')}</p>
      <div class={share.actions}>
        <Button icon={ShieldCheck} disabled={care.progress() !== null} onClick={() => void care.check()}>
          {t('care.check')}
        </Button>
        <Show when={care.progress()}>
          {progress => (
            <>
              <span role="status">
                {t('care.progress', { done: number(progress().done, 0), of: number(progress().of, 0) })}
              </span>
              <Button onClick={() => care.stop()}>{t('care.stop')}</Button>
            </>
          )}
        </Show>
        <Show when={isWrong() && care.progress() === null}>
          <Button onClick={async () => setSaid(t('care.repaired', { n: await care.repair() }))}>
            {t('care.repair')}
          </Button>
        </Show>
      </div>
      <p role="status">{said()}</p>
      <Show when={care.reports().length > 0}>
        <Reports />
      </Show>
    </section>
  )
}

function Reports() {
  const { care } = useApp()
  const { t, number, bytes } = useText()
  return (
    <table class={library.table} aria-label={t('care.checkTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('care.plan')}</th>
          <th scope="col" class="num">
            {t('care.changes')}
          </th>
          <th scope="col" class="num">
            {t('care.size')}
          </th>
          <th scope="col">{t('care.finding')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={care.reports()}>
          {report => (
            <tr>
              <td class={share.file}>
                {report.entry.title || t('library.plans.untitled')}
                <Show when={report.entry.deletedAt !== null}>
                  <span class={share.aside}>{t('care.inBin')}</span>
                </Show>
              </td>
              <td class="num">{number(report.entry.changesets, 0)}</td>
              <td class="num">{'check' in report ? bytes(report.check.bytes) : ''}</td>
              <td class={share.file}>
                <Finding report={report} />
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

function Finding(props: { report: CareReport }) {
  const { care, files } = useApp()
  const { t, number } = useText()
  const findings = (): readonly string[] => {
    const { report } = props
    if (!('check' in report)) return [storageFaultText(t, report.fault)]
    const { unreadable, broken, badDatasets, summaryWrong } = report.check
    return [
      ...(unreadable.length > 0 ? [t('care.unreadable', { n: number(unreadable.length, 0) })] : []),
      ...(broken.length > 0 ? [t('care.broken', { n: number(broken.length, 0) })] : []),
      ...(badDatasets.length > 0 ? [t('care.badDatasets', { n: number(badDatasets.length, 0) })] : []),
      ...(summaryWrong ? [t('care.summary')] : []),
    ]
  }
  const hasSetAside = () =>
    'check' in props.report && props.report.check.unreadable.length + props.report.check.broken.length > 0
  const download = async () => {
    const text = await care.setAside(props.report)
    const name = `${planFileStem(props.report.entry.title) || 'plan'}.set-aside.json`
    if (text !== null) await files.save(name, text, 'application/json')
  }
  return (
    <Show when={findings().length > 0} fallback={<span>✓ {t('care.sound')}</span>}>
      <span class="warn">{findings().join(' · ')}</span>
      <Show when={hasSetAside()}>
        {' '}
        <Button small onClick={() => void download()}>
          {t('care.export')}
        </Button>
      </Show>
    </Show>
  )
}
