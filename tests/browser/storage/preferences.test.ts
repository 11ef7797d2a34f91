import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPreferencesStore } from '../../../src/storage/preferences'
import { createScratch } from './scratch'

let scratch: ReturnType<typeof createScratch>
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.clear())

test('a choice is there again in another tab, the last one counts', async () => {
  const here = createPreferencesStore(scratch.connect().database)
  await here.set('columns', ['title'])
  await here.set('columns', ['title', 'deadline'])
  const there = createPreferencesStore(scratch.connect().database)
  expect(await there.get('columns')).toEqual(['title', 'deadline'])
  expect(await there.get('never chosen')).toBeUndefined()
})

test('without storage nothing is kept and nothing fails', async () => {
  const { database } = scratch.connect()
  const store = createPreferencesStore(database)
  database.close()
  await store.set('columns', ['title'])
  expect(await store.get('columns')).toBeUndefined()
})
