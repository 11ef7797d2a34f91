import './worker/zod-jitless'
import { render } from 'solid-js/web'
import { createAnalysis, createCatalog } from './state/analysis'
import { createBackups } from './state/backups'
import { AppProvider, type AppState } from './state/context'
import { createDatasets, tellMissing } from './state/datasets'
import { createDiskFile } from './state/disk-file'
import { createDurability } from './state/durability'
import { createLibrary } from './state/library'
import { createMerging } from './state/merging'
import { createNotices } from './state/notices'
import { createPreferences } from './state/preferences'
import { createQuery } from './state/query'
import { createSession } from './state/session'
import { createSharedFolder } from './state/shared-folder'
import { createSignatures } from './state/signatures'
import { createStorageCare, tellSetAside } from './state/storage-care'
import { createView } from './state/view'
import { createBackupStore } from './storage/backups'
import { Database } from './storage/database'
import { createDiskFiles } from './storage/disk-files'
import { browserDurability } from './storage/durability'
import { browserFiles } from './storage/files'
import { createFolders } from './storage/folders'
import { createPlans } from './storage/plans'
import { createPreferencesStore } from './storage/preferences'
import { createSigning } from './storage/signing'
import { App } from './ui/App'
import { createEngineClient } from './worker/client'
import { createSealClient } from './worker/seal/client'
import { createTablesClient } from './worker/tables/client'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const base = new URL(import.meta.env.BASE_URL, location.href)
const clock = {
  now: () => Date.now(),
  // randomUUID is missing where the page is served without https.
  randomId: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join(''),
}

function createApp(): AppState {
  const database = new Database('reformgrid')
  const plans = createPlans(database, clock)
  const stored = createPreferencesStore(database)
  const engine = createEngineClient(base.href)
  const templates = async (name: string) => (await fetch(new URL(`demo/${name}.json`, base))).json()

  const preferences = createPreferences(stored)
  const by = preferences.userName
  const notices = createNotices()
  const query = createQuery()
  const session = createSession({ plans, clock, by })
  const datasets = createDatasets(plans, session)
  const editions = createCatalog(engine, datasets.own)
  tellMissing(editions.catalog, notices)
  tellSetAside(session, notices)
  const view = createView(query, editions.catalog, session.plan)
  const analysis = createAnalysis(engine, session.plan, view, editions)
  const seal = createSealClient()
  const signatures = createSignatures(createSigning(stored), stored)
  const library = createLibrary({
    plans,
    engine,
    session,
    seal,
    signatures,
    datasets,
    clock,
    notices,
    templates,
    by,
  })
  const durability = createDurability(browserDurability, stored, session.saveState, () =>
    notices.add({ kind: 'first-save' }),
  )
  const { now } = clock
  const exported = async (planId: string) => {
    const text = await library.exportPlan(planId)
    return text.ok ? (text.value?.text ?? null) : null
  }
  const diskFile = createDiskFile({ files: createDiskFiles(database), session, engine, exported, now })
  const folders = createFolders(database)
  const shared = createSharedFolder({ folders, session, plans, engine, by, now })
  const backups = createBackups({ store: createBackupStore(database), session, plans, engine, now })
  // The browser asks before it closes a page with edits that are not stored.
  addEventListener('beforeunload', event => {
    if (['saving', 'failed'].includes(session.saveState().kind)) event.preventDefault()
  })
  return {
    session,
    view,
    analysis,
    library,
    datasets,
    engine,
    notices,
    merging: createMerging({ session, engine }),
    diskFile,
    shared,
    backups,
    care: createStorageCare({ plans, engine, library }),
    preferences,
    durability,
    files: browserFiles,
    tables: createTablesClient(),
    seal,
    signatures,
    query,
  }
}

render(() => {
  const state = createApp()
  return (
    <AppProvider state={state}>
      <App />
    </AppProvider>
  )
}, root)
