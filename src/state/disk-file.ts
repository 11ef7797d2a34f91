import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'
import type { Session } from './app'
import type { DiskFilePort, DiskFilesPort, SavedToFile } from './disk-ports'
import { planFileName } from './file-name'
import type { EnginePort } from './ports'

/** The file on disk that the open plan is saved to. */
export interface DiskFile {
  readonly supported: boolean
  readonly name: Accessor<string | null>
  /** Epoch milliseconds of the last saving; null = not yet. */
  readonly savedAt: Accessor<number | null>
  /** Must be called from a click. `elsewhere` asks for a place even where there is one. */
  save(elsewhere?: boolean): Promise<SavedToFile>
}

export interface DiskFilePorts {
  readonly files: DiskFilesPort
  readonly session: Session
  readonly engine: Pick<EnginePort, 'parsePlanFile'>
  /** Text of the open plan's file, unsaved edits included. */
  readonly exported: (planId: string) => Promise<string | null>
  readonly now: () => number
}

export function createDiskFile({ files, session, engine, exported, now }: DiskFilePorts): DiskFile {
  const [current, setCurrent] = createSignal<{ file: DiskFilePort; at: number | null } | null>(null)
  const planId = createMemo(() => (session.readOnly() ? null : (session.plan()?.id ?? null)))
  createEffect(
    on(planId, async id => {
      setCurrent(null)
      const known = id === null ? null : await files.remembered(id)
      if (known && planId() === id) setCurrent(known)
    }),
  )

  /** Null where the content may be replaced: nothing, or this plan with no edit that is not here. */
  async function inTheWay(file: DiskFilePort, id: string): Promise<SavedToFile | null> {
    const bytes = await file.read()
    if (bytes === null || bytes.length === 0) return null
    const { name } = file
    const parsed = await engine.parsePlanFile(bytes)
    if (!parsed.ok || parsed.value.planId !== id) return { kind: 'other-content', name }
    const here = new Set(session.exported()?.journal.map(({ hash }) => hash))
    const { journal, quarantined, outside, newer } = parsed.value
    const isKnown = journal.every(({ hash }) => here.has(hash)) && quarantined.length === 0
    return isKnown && outside.length === 0 && !newer ? null : { kind: 'newer', name, file: { name, bytes } }
  }

  return {
    supported: files.supported(),
    name: () => current()?.file.name ?? null,
    savedAt: () => current()?.at ?? null,
    async save(elsewhere = false) {
      const id = planId()
      const title = session.plan()?.info.title ?? ''
      const known = elsewhere ? null : current()?.file
      const file = known ?? (await files.choose(planFileName(title)))
      if (!file || id === null) return { kind: 'cancelled' }
      const { name } = file
      if (!(await file.permission(true))) return { kind: 'denied', name }
      try {
        const trouble = await inTheWay(file, id)
        if (trouble) return trouble
        const text = await exported(id)
        if (text === null) return { kind: 'cancelled' }
        const isSame = await file.write(text)
        if (!isSame) return { kind: 'unchecked', name }
        await files.remember(id, file)
        if (planId() === id) setCurrent({ file, at: now() })
        return { kind: 'saved', name }
      } catch (error) {
        return { kind: 'failed', name, message: error instanceof Error ? error.message : String(error) }
      }
    },
  }
}
