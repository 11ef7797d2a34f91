/** The version this program writes. It counts breaking changes only (JOURNAL, Plan file). */
export const CURRENT_VERSION = 1

/** A file as parsed JSON, of some version. */
export type RawFile = Readonly<Record<string, unknown>>

/** Turns a file of one version into the next; `migrations[0]` makes version 2 of version 1. Never changed again. */
export type Migration = (file: RawFile) => RawFile

const MIGRATIONS: readonly Migration[] = []

/** A file of an older version, step by step as one of the current version; others as they are. */
export function migrate(
  file: RawFile,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): RawFile {
  let migrated = file
  for (const [position, step] of migrations.entries()) {
    if (position + 1 >= version) migrated = { ...step(migrated), version: position + 2 }
  }
  return migrated
}
