import { Dexie } from 'dexie'
import { sha256Hex } from '../core/canonical'
import type { BackupRow, Database } from './database'

interface Backup {
  readonly planId: string
  readonly at: number
  readonly changesets: number
  readonly tasks: number
  readonly size: number
}

/** Plan files kept beside their plans, packed. */
export function createBackupStore(database: Database) {
  const { backups } = database
  const of = (planId: string) =>
    backups.where('[planId+at]').between([planId, Dexie.minKey], [planId, Dexie.maxKey])
  return {
    async list(planId: string): Promise<readonly Backup[]> {
      const rows = await of(planId).reverse().toArray()
      return rows.map(({ at, changesets, tasks, packed }) => ({
        ...{ planId, at, changesets, tasks },
        size: packed.byteLength,
      }))
    },
    async add(entry: Omit<Backup, 'size'>, text: string, keep: number): Promise<void> {
      const packed = await through(new TextEncoder().encode(text), new CompressionStream('gzip'))
      const { planId, at, changesets, tasks } = entry
      const row: BackupRow = { planId, at, changesets, tasks, packed, hash: sha256Hex(text) }
      await database.transaction('rw', backups, async () => {
        await backups.put(row)
        const keys = await of(planId).primaryKeys()
        await backups.bulkDelete(keys.slice(0, Math.max(0, keys.length - keep)))
      })
    },
    async read(planId: string, at: number): Promise<string | null> {
      const row = await backups.get([planId, at])
      if (!row) return null
      try {
        const bytes = await through(row.packed, new DecompressionStream('gzip'))
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
        return sha256Hex(text) === row.hash ? text : null
      } catch {
        return null
      }
    },
  }
}

async function through(bytes: Uint8Array, stream: GenericTransformStream): Promise<Uint8Array> {
  const blob = new Blob([bytes as BlobPart])
  return new Uint8Array(await new Response(blob.stream().pipeThrough(stream as never)).arrayBuffer())
}
