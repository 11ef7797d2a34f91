import { appendix } from './id/appendix'
import { badCells } from './id/bad-cells'
import { care } from './id/care'
import { columns } from './id/columns'
import { commands } from './id/commands'
import { comments } from './id/comments'
import { conflicts } from './id/conflicts'
import { datasets } from './id/datasets'
import { faults } from './id/faults'
import { formats } from './id/formats'
import { gaps } from './id/gaps'
import { history } from './id/history'
import { library } from './id/library'
import { merge } from './id/merge'
import { period } from './id/period'
import { plan } from './id/plan'
import { protect } from './id/protect'
import { ranking } from './id/ranking'
import { records } from './id/records'
import { scores } from './id/scores'
import { share } from './id/share'
import { sheet } from './id/sheet'
import { shell } from './id/shell'
import { tables } from './id/tables'
import { words } from './id/words'
import type { vi } from './vi'

/** All texts of one language; `texts.tsx` flattens them to keys such as `shell.save.saved`. */
export const id: typeof vi = {
  shell,
  commands,
  formats,
  words,
  faults,
  badCells,
  period,
  appendix,
  plan,
  scores,
  ranking,
  gaps,
  history,
  library,
  datasets,
  protect,
  share,
  care,
  sheet,
  columns,
  comments,
  tables,
  records,
  merge,
  conflicts,
}
