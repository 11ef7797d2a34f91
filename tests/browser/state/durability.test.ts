import { createRoot, createSignal } from 'solid-js'
import { expect, test, vi } from 'vitest'
import type { SaveState } from '../../../src/state/app'
import { createDurability } from '../../../src/state/durability'
import { createNotices } from '../../../src/state/notices'

function open(kept: Map<string, unknown>, answers: readonly [boolean | null, boolean | null]) {
  const [saveState, setSaveState] = createSignal<SaveState>({ kind: 'idle' })
  const notices = createNotices()
  const durability = createRoot(() =>
    createDurability(
      { persisted: async () => answers[0], persist: async () => answers[1], usage: async () => null },
      { get: async key => kept.get(key), set: async (key, value) => void kept.set(key, value) },
      saveState,
      () => notices.add({ kind: 'first-save' }),
    ),
  )
  return { durability, notices, setSaveState }
}

test('the first save says where the plan is kept, once for this browser', async () => {
  const kept = new Map<string, unknown>()
  const first = open(kept, [false, true])
  first.setSaveState({ kind: 'saving' })
  expect(first.notices.list()).toEqual([])
  first.setSaveState({ kind: 'saved', at: 1 })
  first.setSaveState({ kind: 'saving' })
  first.setSaveState({ kind: 'saved', at: 2 })
  await vi.waitFor(() => expect(first.notices.list().map(({ kind }) => kind)).toEqual(['first-save']))
  await vi.waitFor(() => expect(kept.get('firstSave')).toBe(true))

  const later = open(kept, [false, true])
  later.setSaveState({ kind: 'saved', at: 3 })
  await new Promise(resolve => setTimeout(resolve, 10))
  expect(later.notices.list()).toEqual([])
})

test("the browser's answer is shown as it is", async () => {
  const { durability } = open(new Map(), [null, false])
  expect(durability.persisted()).toBe('asking')
  await vi.waitFor(() => expect(durability.persisted()).toBeNull())
  expect(await durability.persist()).toBe(false)
  expect(durability.persisted()).toBe(false)
})

test('a notice takes the place of one of its kind and goes when dismissed', () => {
  const notices = createNotices()
  notices.add({ kind: 'storage', fault: { kind: 'quota' } })
  const id = notices.add({ kind: 'storage', fault: { kind: 'closed' } })
  notices.add({ kind: 'offline-ready' })
  expect(notices.list()).toMatchObject([{ fault: { kind: 'closed' } }, { kind: 'offline-ready' }])
  notices.dismiss(id)
  expect(notices.list()).toMatchObject([{ kind: 'offline-ready' }])
})
