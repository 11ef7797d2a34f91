import type { StorageFault } from './ports'

/** A file of the user's: its name and content. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What came of saving to a file. Only `saved` has been read back and found to be the same. */
export type SavedToFile =
  | { readonly kind: 'saved' | 'other-content' | 'unchecked' | 'denied'; readonly name: string }
  /** The file has edits that are not here: to be merged first. Nothing was written. */
  | { readonly kind: 'newer'; readonly name: string; readonly file: ChosenFile }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
  | { readonly kind: 'storage'; readonly fault: StorageFault }

/** A folder that a plan is shared in, by whatever keeps it in step: a server, a cloud drive, a stick. */
export interface FolderPort {
  readonly name: string
  /** Whether it may be read and written now; asking needs a click. */
  permission(ask: boolean): Promise<boolean>
  /** Plan files by name. */
  list(): Promise<readonly FolderFile[]>
  /** Writes whole or not at all, reads back and compares. False = what stands there is not what was written. */
  write(name: string, text: string): Promise<boolean>
}

export interface FolderFile {
  readonly name: string
  /** Changes with the content. */
  readonly stamp: string
  bytes(): Promise<Uint8Array>
}

export interface FoldersPort {
  supported(): boolean
  /** Must be called from a click; null where none was chosen. */
  choose(): Promise<FolderPort | null>
  remembered(planId: string): Promise<FolderPort | null>
  /** Null forgets it. */
  remember(planId: string, folder: FolderPort | null): Promise<void>
  /** Waits until no other tab works on the plan's folder. Returns what lets the next one go on. */
  alone(planId: string, signal: AbortSignal): Promise<() => void>
}

/** A file that a plan is saved to again and again. */
export interface DiskFilePort {
  readonly name: string
  permission(ask: boolean): Promise<boolean>
  /** What stands there now; null where it is gone. */
  read(): Promise<Uint8Array | null>
  /** As `FolderPort.write`. */
  write(text: string): Promise<boolean>
}

export interface DiskFilesPort {
  supported(): boolean
  /** Must be called from a click; null where none was chosen. */
  choose(name: string): Promise<DiskFilePort | null>
  remembered(planId: string): Promise<{ readonly file: DiskFilePort; readonly at: number } | null>
  remember(planId: string, file: DiskFilePort | null): Promise<void>
}
/** A copy of a plan as its file would be, kept beside it. */
export interface Backup {
  readonly planId: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly changesets: number
  readonly tasks: number
  /** Bytes as kept. */
  readonly size: number
}

export interface BackupsPort {
  /** Latest first. */
  list(planId: string): Promise<readonly Backup[]>
  /** Keeps it, and of the plan's the last `keep`. */
  add(entry: Omit<Backup, 'size'>, text: string, keep: number): Promise<void>
  /** The text as it was; null where it is gone or its check sum does not agree. */
  read(planId: string, at: number): Promise<string | null>
}
