import { Dexie, type Table } from 'dexie'

/** One plan as the library lists it; kept true by every append. */
export interface PlanRow {
  id: string
  title: string
  createdAt: number
  changedAt: number
  openedAt: number
  tasks: number
  changesets: number
  label: string
  deletedAt: number | null
}

/** Positions of one plan run from 1 without a gap, in the order in which this browser stored the changesets. */
export interface ChangesetRow {
  planId: string
  position: number
  /** Parsed when it is read. */
  changeset: unknown
  /** Of the edit that was appended; absent where a file brought the changeset. */
  token?: string
  /** The tab that appended it. */
  tab?: string
}

/** A dataset that a plan's file named, with its content where the file carried it. Parsed when it is read. */
export interface DatasetRow {
  planId: string
  hash: string
  entry: unknown
}

export interface ActorRow {
  planId: string
  actor: string
}

export interface PreferenceRow {
  key: string
  value: unknown
}

/** What the user let the app keep of his file system: the file a plan is saved to, the folder it is shared in. */
export interface HandleRow {
  planId: string
  kind: 'file' | 'folder'
  handle: FileSystemFileHandle | FileSystemDirectoryHandle
  /** Epoch milliseconds of the last writing. */
  at: number
}

/** A plan file as it was at a moment, packed. */
export interface BackupRow {
  planId: string
  at: number
  /** gzip of the plan file's text. */
  packed: Uint8Array
  changesets: number
  tasks: number
  /** SHA-256 of the text. */
  hash: string
}

/** Raised with every change of the tables; an older program refuses a database with a greater number. */
const VERSION = 2

/** Another program, newer than this one, has upgraded the database. */
class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError'
}

/** Another tab holds the database open in an older version and does not let go. */
class BlockedDatabaseError extends Error {
  override name = 'BlockedDatabaseError'
}

export class Database extends Dexie {
  declare plans: Table<PlanRow, string>
  declare changesets: Table<ChangesetRow, [string, number]>
  declare datasets: Table<DatasetRow, [string, string]>
  declare actors: Table<ActorRow, string>
  declare preferences: Table<PreferenceRow, string>
  declare handles: Table<HandleRow, [string, string]>
  declare backups: Table<BackupRow, [string, number]>
  readonly #blocked = new Set<() => void>()

  constructor(name: string) {
    // Dexie's cache answers queries before their transaction is complete, which is not what "saved" means here.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({
      plans: 'id',
      changesets: '[planId+position], &token',
      datasets: '[planId+hash]',
      actors: 'planId',
      preferences: 'key',
    })
    this.version(VERSION).stores({ handles: '[planId+kind]', backups: '[planId+at]' })
    // Dexie opens a database of a newer version without a word.
    this.on(
      'ready',
      database => {
        const found = Math.floor((database as Dexie).backendDB().version / 10)
        if (found > VERSION) throw new NewerDatabaseError(`version ${found}, known ${VERSION}`)
      },
      true,
    )
    this.on('blocked', () => {
      for (const reject of this.#blocked) reject()
    })
  }

  /** The work's answer, or a `BlockedDatabaseError` once another tab keeps the database from being opened. */
  async unlessBlocked<Value>(work: () => PromiseLike<Value>): Promise<Value> {
    let reject = (): void => undefined
    const blocked = new Promise<never>((_, refuse) => {
      reject = () => refuse(new BlockedDatabaseError())
    })
    this.#blocked.add(reject)
    try {
      return await Promise.race([work(), blocked])
    } finally {
      this.#blocked.delete(reject)
    }
  }
}
