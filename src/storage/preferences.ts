import type { Database } from './database'

/** Small per-browser choices that are not part of a plan. Without storage nothing is kept and nothing fails. */
export function createPreferencesStore(database: Database) {
  return {
    async get(key: string): Promise<unknown> {
      try {
        return (await database.unlessBlocked(() => database.preferences.get(key)))?.value
      } catch {
        return undefined
      }
    },
    async set(key: string, value: unknown): Promise<void> {
      try {
        await database.unlessBlocked(() => database.preferences.put({ key, value }))
      } catch {
        // A choice that cannot be kept still holds in this tab.
      }
    },
  }
}
