import { appendix } from './vi/appendix'
import { badCells } from './vi/bad-cells'
import { care } from './vi/care'
import { columns } from './vi/columns'
import { commands } from './vi/commands'
import { comments } from './vi/comments'
import { conflicts } from './vi/conflicts'
import { datasets } from './vi/datasets'
import { faults } from './vi/faults'
import { formats } from './vi/formats'
import { gaps } from './vi/gaps'
import { history } from './vi/history'
import { library } from './vi/library'
import { merge } from './vi/merge'
import { period } from './vi/period'
import { plan } from './vi/plan'
import { protect } from './vi/protect'
import { ranking } from './vi/ranking'
import { records } from './vi/records'
import { scores } from './vi/scores'
import { share } from './vi/share'
import { sheet } from './vi/sheet'
import { shell } from './vi/shell'
import { tables } from './vi/tables'
import { words } from './vi/words'

/** All texts of one language; `texts.tsx` flattens them to keys such as `shell.save.saved`. */
export const vi = {
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
