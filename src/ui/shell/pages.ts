import ChartNoAxesColumn from 'lucide-solid/icons/chart-no-axes-column'
import FolderOpen from 'lucide-solid/icons/folder-open'
import ListTree from 'lucide-solid/icons/list-tree'
import Table2 from 'lucide-solid/icons/table-2'
import TrendingDown from 'lucide-solid/icons/trending-down'

/** The finished pages, in the rail's order. Their routes stand in App.tsx, their names in `shell.pages`. */
export const PAGES = [
  { page: 'plan', icon: Table2 },
  { page: 'scores', icon: ListTree },
  { page: 'ranking', icon: ChartNoAxesColumn },
  { page: 'gaps', icon: TrendingDown },
  { page: 'library', icon: FolderOpen },
] as const
