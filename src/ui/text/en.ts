import { appendix } from './en/appendix'
import { badCells } from './en/bad-cells'
import { care } from './en/care'
import { columns } from './en/columns'
import { commands } from './en/commands'
import { comments } from './en/comments'
import { conflicts } from './en/conflicts'
import { datasets } from './en/datasets'
import { faults } from './en/faults'
import { formats } from './en/formats'
import { gaps } from './en/gaps'
import { history } from './en/history'
import { library } from './en/library'
import { merge } from './en/merge'
import { period } from './en/period'
import { plan } from './en/plan'
import { protect } from './en/protect'
import { ranking } from './en/ranking'
import { records } from './en/records'
import { scores } from './en/scores'
import { share } from './en/share'
import { sheet } from './en/sheet'
import { shell } from './en/shell'
import { tables } from './en/tables'
import { words } from './en/words'
import type { vi } from './vi'

/** All texts of one language; `texts.tsx` flattens them to keys such as `shell.save.saved`. */
export const en: typeof vi = {
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
