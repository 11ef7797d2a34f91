import type { ICellRendererParams } from 'ag-grid-community'
import type { ScoreRow } from './own-rows'

/** A whole row as the value: it is new whenever anything of it is. */
export const whole = { valueGetter: ({ data }: { data: ScoreRow | undefined }) => data }

export const drawn =
  (draw: (row: ScoreRow) => Node | string) =>
  ({ data }: ICellRendererParams<ScoreRow>) =>
    data ? draw(data) : ''
