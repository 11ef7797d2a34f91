import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { DatasetEntry } from '../core/file/plan-file-schema'
import type { Changeset } from '../core/journal/changeset'
import { planOf } from '../core/journal/fold'
import { mergeJournals } from '../core/journal/merge'
import type { Session } from './app'
import type { ChosenFile, FolderFile, FolderPort, FoldersPort } from './disk-ports'
import { planFileStem } from './file-name'
import type { EnginePort, PlansPort } from './ports'

/** How a file of the folder is taken. */
export interface FolderEntry {
  readonly name: string
  /**
   * `own`: written by this browser. `read`: a colleague's copy of the plan, taken in. `other-plan`: left alone.
   * `broken`: half written or no plan file; left alone and looked at again when it changes. `by-hand`: says other than
   * its journal; its journal is taken, the rest is to be opened from the Library.
   */
  readonly kind: 'own' | 'read' | 'other-plan' | 'broken' | 'by-hand'
  /** Title of the plan, where it is one. */
  readonly title: string
  readonly planId: string | null
  /** Who wrote last in it, and when (a stamp). */
  readonly by: string
  readonly at: string
}

/** `paused`: the browser wants a click before it opens the folder again. */
export type FolderState = 'unsupported' | 'none' | 'paused' | 'on' | 'failed'

/** The folder in which the open plan is shared: everybody writes one file of their own and reads the others'. */
export interface SharedFolder {
  readonly state: Accessor<FolderState>
  readonly name: Accessor<string>
  readonly entries: Accessor<readonly FolderEntry[]>
  /** Epoch milliseconds of the last look that went through. */
  readonly lookedAt: Accessor<number | null>
  /** What the file system said, where it failed. */
  readonly fault: Accessor<string | null>
  /** Must be called from a click. What stands in the folder; nothing is joined yet. Null where none was chosen. */
  choose(): Promise<{ readonly folder: FolderPort; readonly entries: readonly FolderEntry[] } | null>
  /** A file of a folder that was chosen; null where it is gone. */
  file(folder: FolderPort, name: string): Promise<ChosenFile | null>
  /** Shares the open plan there from now on. */
  join(folder: FolderPort): Promise<void>
  /** Must be called from a click. */
  resume(): Promise<void>
  leave(): Promise<void>
  /** Looks now. */
  look(): Promise<void>
}

export interface SharedFolderPorts {
  readonly folders: FoldersPort
  readonly session: Session
  readonly plans: Pick<PlansPort, 'actor' | 'datasets'>
  readonly engine: Pick<EnginePort, 'parsePlanFile' | 'writePlanFile'>
  readonly by: () => string
  readonly now: () => number
  /** Milliseconds between two looks. */
  readonly pace?: number
}

interface Known extends FolderEntry {
  readonly stamp: string
  readonly journal: readonly Changeset[]
  readonly datasets: readonly DatasetEntry[]
}

export function createSharedFolder(ports: SharedFolderPorts): SharedFolder {
  const { folders, session, engine, now, pace = 4000 } = ports
  const [folder, setFolder] = createSignal<FolderPort | null>(null)
  const [state, setState] = createSignal<FolderState>(folders.supported() ? 'none' : 'unsupported')
  const [entries, setEntries] = createSignal<readonly FolderEntry[]>([])
  const [lookedAt, setLookedAt] = createSignal<number | null>(null)
  const [fault, setFault] = createSignal<string | null>(null)
  const planId = createMemo(() => (session.readOnly() ? null : (session.plan()?.id ?? null)))
  let known = new Map<string, Known>()
  let written: string | null = null
  let looking: Promise<void> = Promise.resolve()
  let stop = (): void => undefined

  async function read(file: FolderFile): Promise<Known> {
    const none = { stamp: file.stamp, name: file.name, title: '', planId: null, by: '', at: '' }
    const parsed = await engine.parsePlanFile(await file.bytes())
    if (!parsed.ok || parsed.value.newer) return { ...none, kind: 'broken', journal: [], datasets: [] }
    const { fold, outside, datasets, quarantined, planId: id } = parsed.value
    const waiting = quarantined.filter(({ kind }) => kind === 'gap').map(({ changeset }) => changeset)
    const last = parsed.value.journal.at(-1)
    return {
      ...{
        ...none,
        planId: id,
        title: planOf(fold).info.title ?? '',
        by: last?.by ?? '',
        at: last?.at ?? '',
      },
      kind: id !== planId() ? 'other-plan' : outside.length > 0 ? 'by-hand' : 'read',
      journal: [...parsed.value.journal, ...waiting],
      datasets,
    }
  }

  async function readAll(place: FolderPort): Promise<ReadonlyMap<string, Known>> {
    const next = new Map<string, Known>()
    for (const file of await place.list()) {
      const before = known.get(file.name)
      next.set(file.name, before?.stamp === file.stamp ? before : await read(file))
    }
    return next
  }

  /** Takes in what colleagues have written, then writes what they have not. */
  async function turn(place: FolderPort, id: string): Promise<void> {
    known = new Map(await readAll(place))
    const name = await ownName(id)
    const copies = [...known.values()].filter(({ kind }) => kind === 'read' || kind === 'by-hand')
    const here = new Set(session.stored()?.map(({ hash }) => hash))
    const union = copies.reduce<readonly Changeset[]>(
      (all, { journal }) => mergeJournals(all, journal).journal,
      [],
    )
    const waiting = copies.flatMap(({ journal }) => journal)
    const fresh = [...union, ...waiting].filter(({ hash }) => !here.has(hash))
    const incoming = [...new Map(fresh.map(each => [each.hash, each])).values()]
    if (incoming.length > 0 && planId() === id) {
      const datasets = copies.flatMap(copy => copy.datasets)
      const merged = await session.merge({ incoming, datasets, name: null, choices: [] })
      if (!merged.ok) throw new Error(merged.error.kind)
    }
    const stored = session.stored()
    if (planId() !== id || !stored) return
    const text = await engine.writePlanFile(id, stored, await datasetsOf(id))
    if (text !== written || !known.has(name)) {
      if (!(await place.write(name, text))) throw new Error(name)
      written = text
      const own = (await place.list()).find(file => file.name === name)
      if (own) known.set(name, ownEntry(own, id))
    }
    setEntries([...known.values()].map(entry => (entry.name === name ? { ...entry, kind: 'own' } : entry)))
    setLookedAt(now())
  }

  /** Written a moment ago: nothing in it is news. */
  const ownEntry = ({ name, stamp }: FolderFile, id: string): Known => ({
    ...{ name, stamp, kind: 'own', planId: id, title: session.plan()?.info.title ?? '' },
    ...{ by: ports.by(), at: session.stored()?.at(-1)?.at ?? '', journal: [], datasets: [] },
  })

  async function datasetsOf(id: string): Promise<readonly DatasetEntry[]> {
    const kept = await ports.plans.datasets(id)
    return kept.ok ? kept.value : []
  }

  /** A file of this browser's own: of the plan's title, who writes, and the actor that tells equal names apart. */
  async function ownName(id: string): Promise<string> {
    const actor = await ports.plans.actor(id)
    const mark = actor.ok ? actor.value.slice(0, 8) : 'x'
    return `${planFileStem(`${session.plan()?.info.title ?? ''} ${ports.by()}`)}.${mark}.plan.json`
  }

  function look(): Promise<void> {
    looking = looking.then(async () => {
      const [place, id] = [folder(), planId()]
      if (!place || id === null || state() === 'paused' || state() === 'none') return
      try {
        if (!(await place.permission(false))) return void setState('paused')
        await turn(place, id)
        setState('on')
        setFault(null)
      } catch (error) {
        setState('failed')
        setFault(error instanceof Error ? error.message : String(error))
      }
    })
    return looking
  }

  /** Of several tabs on one plan only one works on the folder. */
  function begin(place: FolderPort, id: string) {
    stop()
    const ended = new AbortController()
    let timer: ReturnType<typeof setInterval> | undefined
    let release = (): void => undefined
    stop = () => {
      ended.abort()
      clearInterval(timer)
      release()
      setFolder(null)
      setEntries([])
    }
    known = new Map()
    written = null
    setFolder(place)
    void folders.alone(id, ended.signal).then(
      next => {
        if (ended.signal.aborted) return next()
        release = next
        timer = setInterval(() => void look(), pace)
        void look()
      },
      () => undefined,
    )
  }

  createEffect(
    on(planId, async id => {
      stop()
      if (!folders.supported()) return
      setState('none')
      const place = id === null ? null : await folders.remembered(id)
      if (place === null || id === null || planId() !== id) return
      setState((await place.permission(false)) ? 'on' : 'paused')
      begin(place, id)
    }),
  )
  // An edit that is stored goes out at once.
  createEffect(
    on(
      () => session.stored()?.length,
      () => void look(),
      { defer: true },
    ),
  )
  onCleanup(() => stop())

  return {
    state,
    name: () => folder()?.name ?? '',
    entries,
    lookedAt,
    fault,
    look,
    async choose() {
      const place = await folders.choose()
      if (!place || !(await place.permission(true))) return null
      known = new Map()
      return { folder: place, entries: [...(await readAll(place)).values()] }
    },
    async file(place, name) {
      const file = (await place.list()).find(each => each.name === name)
      return file ? { name, bytes: await file.bytes() } : null
    },
    async join(place) {
      const id = planId()
      if (id === null) return
      await folders.remember(id, place)
      setState('on')
      begin(place, id)
    },
    async resume() {
      const place = folder()
      if (!place || !(await place.permission(true))) return
      setState('on')
      await look()
    },
    async leave() {
      const id = planId()
      stop()
      setState('none')
      if (id !== null) await folders.remember(id, null)
    },
  }
}
