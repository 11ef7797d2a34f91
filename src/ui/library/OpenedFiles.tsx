import { For, Match, Show, Switch } from 'solid-js'
import { useApp } from '../../state/context'
import type { ImportOutcome } from '../../state/importing'
import { Button } from '../common/Button'
import { fileFaultText, pathFaultText, sealFaultText, storageFaultText } from '../text/fault-text'
import { type Translate, useText } from '../text/texts'
import type { LibraryPageState, Opened } from './create-library-page'
import styles from './Library.module.css'
import { listedNames } from './listed-names'
import { SignatureLine } from './SignatureLine'

/** Faults shown one by one; the file says how many there are in all. */
const SHOWN = 20

/** What became of the files just opened, read out as it comes. */
export function OpenedFiles(props: { page: LibraryPageState }) {
  const { merging } = useApp()
  const { t } = useText()
  const offerOf = ({ outcome }: Opened) =>
    outcome?.kind === 'merge' && outcome.offer !== merging.merged() ? outcome.offer : null
  /** Copies that are merged together are told of once. */
  const shown = () => {
    const told = new Set<unknown>()
    return props.page.opened().filter(({ outcome }) => {
      if (outcome === null) return !many() && !props.page.stopped()
      if (outcome.kind !== 'merge') return true
      const isNew = !told.has(outcome.offer)
      told.add(outcome.offer)
      return isNew
    })
  }
  const many = () => props.page.opened().length > 1
  return (
    <section class={styles.opened} aria-live="polite" aria-label={t('library.opened.title')}>
      <ReadingProgress page={props.page} />
      <LeftOut page={props.page} />
      <For each={shown()}>
        {file => (
          <div class={styles.outcome}>
            <div class="grow">
              <Show when={many() && file.outcome?.kind !== 'merge'}>
                <p class="quiet">{file.name}</p>
              </Show>
              <Outcome file={file} />
              <Show when={file.signature}>{note => <SignatureLine note={note()} />}</Show>
            </div>
            <Show
              when={
                file.outcome &&
                !['refused', 'sealed', 'storage', 'confirm', 'merge'].includes(file.outcome.kind)
              }
            >
              <Button small onClick={() => props.page.toPlan()}>
                {t('library.opened.goToPlan')}
              </Button>
            </Show>
            <Show when={file.outcome?.kind === 'refused' && file.outcome.salvage}>
              <Button small onClick={() => void props.page.salvage(file)}>
                {t('library.opened.openSalvage')}
              </Button>
            </Show>
            <Show when={offerOf(file)}>
              {offer => (
                <Button small onClick={() => void props.page.merge(offer())}>
                  {t('library.opened.reviewMerge')}
                </Button>
              )}
            </Show>
            <Button small kind="quiet" onClick={() => props.page.refuse(file)}>
              {t('library.opened.dismiss')}
            </Button>
          </div>
        )}
      </For>
    </section>
  )
}

function Outcome(props: { file: Opened }) {
  const { merging } = useApp()
  const text = useText()
  const { t } = text
  const of = <Kind extends NonNullable<Opened['outcome']>['kind']>(kind: Kind) => {
    const outcome = props.file.outcome
    return outcome?.kind === kind ? (outcome as Extract<typeof outcome, { kind: Kind }>) : null
  }
  const taken = () => {
    const outcome = props.file.outcome
    return outcome && 'entry' in outcome ? outcome : null
  }
  const faults = () => {
    const fault = of('refused')?.fault
    return fault?.kind === 'faults' ? fault : null
  }

  return (
    <Switch fallback={<p>{t('library.opened.reading', { name: props.file.name })}</p>}>
      <Match when={taken()}>
        {outcome => (
          <>
            <p>
              {t(`library.opened.${outcome().kind}`, {
                title: outcome().entry.title || t('library.plans.untitled'),
                n: outcome().taken,
              })}
            </p>
            <Show when={outcome().quarantined > 0}>
              <p class="warn">{t('library.opened.quarantined', { n: outcome().quarantined })}</p>
            </Show>
          </>
        )}
      </Match>
      <Match when={of('read-only')}>
        {outcome => (
          <p>
            {t(outcome().redacted ? 'protect.opened' : 'library.opened.read-only', {
              title: outcome().title,
            })}
          </p>
        )}
      </Match>
      <Match when={of('merge')}>
        {outcome => <p>{mergeText(t, outcome(), outcome().offer === merging.merged())}</p>}
      </Match>
      <Match when={of('confirm')}>
        {outcome => <p>{t('library.confirm.title', { title: outcome().title })}</p>}
      </Match>
      <Match when={of('storage')}>
        {outcome => <p class={styles.refused}>{storageFaultText(t, outcome().fault)}</p>}
      </Match>
      <Match when={of('sealed')}>
        {outcome => (
          <>
            <p class={styles.refused}>{t('protect.sealed', { name: props.file.name })}</p>
            <p>{sealFaultText(text, outcome().fault)}</p>
          </>
        )}
      </Match>
      <Match when={of('refused')}>
        {outcome => (
          <>
            <p class={styles.refused}>{t('library.opened.refused', { name: props.file.name })}</p>
            <Show when={faults()} fallback={<p>{fileFaultText(text, outcome().fault)}</p>}>
              {found => (
                <>
                  <p>
                    {t('library.opened.faults', {
                      n: found().count,
                      shown: Math.min(SHOWN, found().faults.length),
                    })}
                  </p>
                  <ul class={styles.faults}>
                    <For each={found().faults.slice(0, SHOWN)}>
                      {fault => <li>{pathFaultText(text, fault)}</li>}
                    </For>
                  </ul>
                </>
              )}
            </Show>
            <Show when={outcome().salvage}>
              {found => {
                const { changesets, edits, lost, lines } = found()
                return <p>{t('library.opened.salvage', { changesets, edits, lost, lines })}</p>
              }}
            </Show>
          </>
        )}
      </Match>
    </Switch>
  )
}

function mergeText(
  t: Translate,
  { title, offer }: Extract<ImportOutcome, { kind: 'merge' }>,
  isMerged: boolean,
): string {
  const names = offer.files.map(({ name }) => name)
  if (names.length < 2) return t(isMerged ? 'library.opened.merged' : 'library.opened.merge', { title })
  return t(isMerged ? 'library.opened.mergedMany' : 'library.opened.mergeMany', {
    ...{ title, n: names.length },
    names: listedNames(t, names),
  })
}

/** How far the files are read, where they are several; the rest can be left. */
function ReadingProgress(props: { page: LibraryPageState }) {
  const { t } = useText()
  const all = () => props.page.opened().length
  const waiting = () => props.page.opened().filter(({ outcome }) => outcome === null).length
  const isReading = () => props.page.busy() && waiting() > 0
  return (
    <Show when={all() > 1 && waiting() > 0}>
      <div class={styles.outcome}>
        <Show
          when={isReading()}
          fallback={<p class="grow">{t('library.opened.stopped', { n: waiting() })}</p>}
        >
          <p class="grow">
            <progress max={all()} value={all() - waiting()} aria-label={t('library.opened.title')} />{' '}
            {t('library.opened.progress', { done: all() - waiting(), n: all() })}
          </p>
          <Button small disabled={props.page.stopped()} onClick={() => props.page.stop()}>
            {t('library.opened.stop')}
          </Button>
        </Show>
      </div>
    </Show>
  )
}

function LeftOut(props: { page: LibraryPageState }) {
  const { t } = useText()
  const names = () => props.page.leftOut()
  return (
    <Show when={names().length > 0}>
      <div class={styles.outcome}>
        <p class="grow">
          {t('library.opened.leftOut', { n: names().length, names: listedNames(t, names()) })}
        </p>
        <Button small kind="quiet" onClick={() => props.page.dismissLeftOut()}>
          {t('library.opened.dismiss')}
        </Button>
      </div>
    </Show>
  )
}
