import type { GridOptions, IRowNode, RowDragEvent } from 'ag-grid-community'

/** A dragged row and the row it shall stand before; null = at the end. */
export interface RowMove<Row> {
  readonly row: Row
  readonly before: Row | null
}

/** Dragging asks; the order changes when new rows come in. A line shows where the row would go. */
export function createRowMove<Row>(onMove: (move: RowMove<Row>) => void): GridOptions<Row> {
  const placeOf = ({ overNode, y }: RowDragEvent<Row>) => {
    if (!overNode) return null
    const middle = (overNode.rowTop ?? 0) + (overNode.rowHeight ?? 0) / 2
    return { row: overNode, dropIndicatorPosition: y < middle ? ('above' as const) : ('below' as const) }
  }
  return {
    onRowDragMove: event => event.api.setRowDropPositionIndicator(placeOf(event)),
    onRowDragLeave: event => event.api.setRowDropPositionIndicator(null),
    onRowDragCancel: event => event.api.setRowDropPositionIndicator(null),
    onRowDragEnd: event => {
      const place = placeOf(event)
      event.api.setRowDropPositionIndicator(null)
      const row = event.node.data
      if (row === undefined) return
      const before = place === null ? null : rowBefore(event, place)
      if (before !== event.node) onMove({ row, before: before?.data ?? null })
    },
  }
}

function rowBefore<Row>(
  { api }: RowDragEvent<Row>,
  place: { row: IRowNode<Row>; dropIndicatorPosition: 'above' | 'below' },
): IRowNode<Row> | null {
  if (place.dropIndicatorPosition === 'above') return place.row
  return api.getDisplayedRowAtIndex((place.row.rowIndex ?? 0) + 1) ?? null
}
