import { useLocation, useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { useApp } from '../../state/context'
import type { ImportOutcome } from '../../state/importing'
import type { TemplateName } from '../../state/library'
import type { MergeOffer } from '../../state/merging'
import type { PlanEntry } from '../../state/ports'
import type { SignatureNote } from '../../state/signatures'
import { useText } from '../text/texts'
import { createPassphraseQuestion } from './create-passphrase-question'

/** One file the user opened and what became of it. */
export interface Opened {
  readonly name: string
  /** Null while it is read. */
  readonly outcome: ImportOutcome | null
  /** Null where the file has none. */
  readonly signature: SignatureNote | null
}

/** What the page can do; each command ends with the plan in view or with a sentence that says why not. */
export function createLibraryPage() {
  const { library, files, merging, notices } = useApp()
  const { language, t } = useText()
  const navigate = useNavigate()
  const location = useLocation()
  const [opened, setOpened] = createSignal<readonly Opened[]>([])
  const [busy, setBusy] = createSignal(false)
  const [leftOut, setLeftOut] = createSignal<readonly string[]>([])
  const [stopped, setStopped] = createSignal(false)
  const passphrase = createPassphraseQuestion()

  /** Who has gone to another page meanwhile stays there. */
  const toPlan = () => location.pathname === '/library' && navigate('/plan')
  const titleOf = (entry: PlanEntry) => entry.title || t('library.plans.untitled')

  async function working(work: () => Promise<void>) {
    if (busy()) return
    setBusy(true)
    try {
      await work()
    } finally {
      setBusy(false)
    }
  }

  function note(name: string, outcome: ImportOutcome | null, signature?: SignatureNote | null) {
    passphrase.close()
    setOpened(
      opened().map(other =>
        other.name === name
          ? { name, outcome, signature: signature === undefined ? other.signature : signature }
          : other,
      ),
    )
  }

  /** One after the other: each outcome is seen before the next file is compared with the library. */
  const importFiles = (
    chosen: readonly { name: string; bytes: Uint8Array }[],
    others: readonly string[] = [],
  ) =>
    working(async () => {
      setStopped(false)
      setLeftOut(others)
      setOpened(chosen.map(({ name }) => ({ name, outcome: null, signature: null })))
      await library.importFiles(chosen, note, stopped, passphrase.ask)
      const kinds = opened().map(({ outcome }) => outcome)
      // Where something has to be confirmed first, the merge waits for its button.
      if (kinds.some(outcome => outcome?.kind === 'confirm')) return
      const [first] = kinds.flatMap(outcome => (outcome?.kind === 'merge' ? [outcome.offer] : []))
      if (first) await merge(first)
    })

  async function merge(offer: MergeOffer) {
    const started = await merging.start(offer)
    if (!started.ok) notices.add({ kind: 'storage', fault: started.error })
  }

  return {
    merge,
    /** The file whose passphrase is asked for. */
    question: passphrase.question,
    opened,
    /** Names of dropped files that are no plan files. */
    leftOut,
    busy,
    stopped,
    /** The file that is being read is finished; the rest is left as it is. */
    stop: () => setStopped(true),
    titleOf,
    toPlan,
    importFiles,
    dismiss: () => setOpened([]),
    dismissLeftOut: () => setLeftOut([]),
    /** Takes what was shown first. */
    async accept(file: Opened) {
      if (file.outcome?.kind === 'confirm') note(file.name, await file.outcome.accept())
    },
    refuse: (file: Opened) => setOpened(opened().filter(other => other !== file)),
    async chooseFiles() {
      const chosen = await files.open(['.json', '.age'], true)
      if (chosen.length > 0) await importFiles(chosen)
    },
    open: (entry: PlanEntry) =>
      working(async () => {
        if ((await library.openPlan(entry.id)).ok) toPlan()
      }),
    fromTemplate: (name: TemplateName) =>
      working(async () => {
        const made = await library.createFromTemplate(name, language())
        if (made.ok) toPlan()
        else if (made.error.kind === 'template') notices.add(made.error)
      }),
    createEmpty: (title: string, ownUnit: string | null) =>
      working(async () => {
        const made = await library.createEmpty({
          title,
          ...(ownUnit ? { ownUnit } : {}),
          language: language(),
        })
        if (made.ok) toPlan()
        else if (made.error.kind !== 'template') notices.add({ kind: 'storage', fault: made.error })
      }),
    duplicate: (entry: PlanEntry) =>
      working(async () => {
        const made = await library.duplicate(entry.id, t('library.plans.copyOf', { title: titleOf(entry) }))
        if (!made.ok && made.error.kind !== 'template') notices.add({ kind: 'storage', fault: made.error })
      }),
    /** What is whole in a damaged file becomes a plan of its own. */
    salvage: (file: Opened) =>
      working(async () => {
        const salvage = file.outcome?.kind === 'refused' ? file.outcome.salvage : undefined
        const made = await salvage?.open()
        if (made?.ok) {
          setOpened(opened().filter(other => other !== file))
          toPlan()
        } else if (made && made.error.kind !== 'diverged') notices.add({ kind: 'storage', fault: made.error })
      }),
    async exportPlan(entry: PlanEntry) {
      const exported = await library.exportPlan(entry.id)
      if (!exported.ok) notices.add({ kind: 'storage', fault: exported.error })
      else if (exported.value) await files.save(exported.value.name, exported.value.text, 'application/json')
    },
  }
}

export type LibraryPageState = ReturnType<typeof createLibraryPage>
