import { createContext, type ParentProps, useContext } from 'solid-js'
import type { AnalysisState, Session, View } from './app'
import type { Backups } from './backups'
import type { Datasets } from './datasets'
import type { DiskFile } from './disk-file'
import type { Durability } from './durability'
import type { Library } from './library'
import type { Merging } from './merging'
import type { Notices } from './notices'
import type { EnginePort, FilesPort, SealPort, TablesPort } from './ports'
import type { Preferences } from './preferences'
import type { Query } from './query'
import type { SharedFolder } from './shared-folder'
import type { Signatures } from './signatures'
import type { StorageCare } from './storage-care'

/** All that pages use. */
export interface AppState {
  readonly session: Session
  readonly view: View
  readonly analysis: AnalysisState
  readonly library: Library
  readonly datasets: Datasets
  readonly engine: Pick<EnginePort, 'editionFiles' | 'shippedFile' | 'datasetsInUse'>
  readonly notices: Notices
  readonly merging: Merging
  readonly diskFile: DiskFile
  readonly shared: SharedFolder
  readonly backups: Backups
  readonly care: StorageCare
  readonly preferences: Preferences
  readonly durability: Durability
  readonly files: FilesPort
  readonly tables: TablesPort
  readonly seal: SealPort
  readonly signatures: Signatures
  /** The router connects its query here. */
  readonly query: Query
}

const AppContext = createContext<AppState>()

export function AppProvider(props: ParentProps<{ state: AppState }>) {
  return <AppContext.Provider value={props.state}>{props.children}</AppContext.Provider>
}

export function useApp(): AppState {
  const state = useContext(AppContext)
  if (!state) throw new Error('useApp stands outside an AppProvider')
  return state
}
