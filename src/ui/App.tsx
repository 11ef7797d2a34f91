import { HashRouter, Navigate, Route, useLocation } from '@solidjs/router'
import { lazy } from 'solid-js'
import './styles/app.css'
import { LibraryTabs } from './library/LibraryTabs'
import { LookProvider } from './shell/look'
import { Shell } from './shell/Shell'
import { TextProvider } from './text/texts'

const PlanPage = lazy(() => import('./plan/PlanPage').then(page => ({ default: page.PlanPage })))
const ScoresPage = lazy(() => import('./scores/ScoresPage').then(page => ({ default: page.ScoresPage })))
const RankingPage = lazy(() => import('./ranking/RankingPage').then(page => ({ default: page.RankingPage })))
const GapsPage = lazy(() => import('./gaps/GapsPage').then(page => ({ default: page.GapsPage })))
const ConflictsPage = lazy(() =>
  import('./conflicts/ConflictsPage').then(page => ({ default: page.ConflictsPage })),
)
const SharePage = lazy(() => import('./share/SharePage').then(page => ({ default: page.SharePage })))
const LibraryPage = lazy(() => import('./library/LibraryPage').then(page => ({ default: page.LibraryPage })))
const HistoryPage = lazy(() => import('./history/HistoryPage').then(page => ({ default: page.HistoryPage })))

const StoragePage = lazy(() => import('./care/StoragePage').then(page => ({ default: page.StoragePage })))

/** The whole screen. Stands inside an AppProvider. */
export function App() {
  return (
    <LookProvider>
      <TextProvider>
        <HashRouter root={Shell}>
          <Route path="/plan" component={PlanPage} />
          <Route path="/scores" component={ScoresPage} />
          <Route path="/ranking" component={RankingPage} />
          <Route path="/gaps" component={GapsPage} />
          <Route path="/library" component={LibraryTabs}>
            <Route path="/" component={LibraryPage} />
            <Route path="/history" component={HistoryPage} />
            <Route path="/conflicts" component={ConflictsPage} />
            <Route path="/share" component={SharePage} />
            <Route path="/storage" component={StoragePage} />
          </Route>
          <Route path="*" component={ToPlan} />
        </HashRouter>
      </TextProvider>
    </LookProvider>
  )
}

/** Unknown addresses lead to the plan; what was in view stays. */
function ToPlan() {
  const location = useLocation()
  return <Navigate href={`/plan${location.search}`} />
}
