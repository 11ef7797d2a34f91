import type { ColDef, ColGroupDef } from 'ag-grid-community'
import type { SlopeYear } from '../../../core/analysis/analysis'
import type { Edition } from '../../../core/edition/edition'
import cells from '../../grid/cells.module.css'
import styles from './OwnGrid.module.css'
import { pointOf, yearNode } from './own-cells'
import type { ScoreRow } from './own-rows'
import { type Words, yearTip } from './own-text'
import { drawn, whole } from './whole-row'

export interface YearBlock {
  readonly edition: string
  readonly name: string
  /** Why no line runs from the block before it in time; null = nothing came before, or it may. */
  readonly reason: string | null
  readonly years: readonly { readonly year: number; readonly decimals: number }[]
}

/** Blocks of years by edition, newest first. */
export function yearBlocks(
  slope: readonly Pick<SlopeYear, 'year' | 'edition' | 'joined'>[],
  editions: readonly Edition[],
  decimalsOf: (year: number) => number,
  words: { nameOf(edition: Edition): string; breakOf(edition: Edition | undefined): string },
): readonly YearBlock[] {
  const blocks: {
    edition: string
    name: string
    reason: string | null
    years: { year: number; decimals: number }[]
  }[] = []
  for (const [position, { year, edition, joined }] of slope.entries()) {
    const known = blocks.at(-1)
    const shown = { year, decimals: decimalsOf(year) }
    if (known?.edition === edition) known.years.unshift(shown)
    else {
      const spec = editions.find(({ id }) => id === edition)
      const reason = position === 0 || joined ? null : words.breakOf(spec)
      blocks.push({ edition, name: spec ? words.nameOf(spec) : edition, reason, years: [shown] })
    }
  }
  return blocks.reverse()
}

/** The years of one edition; its oldest is parted from the edition before it where the two cannot be compared. */
export function yearGroup(block: YearBlock, isLast: boolean, text: Words): ColGroupDef<ScoreRow> {
  return {
    groupId: `edition ${block.edition}`,
    headerName: block.name,
    headerTooltip: [block.name, block.reason && `${text.t('scores.break.title')}: ${block.reason}`]
      .filter(Boolean)
      .join(' · '),
    headerClass: `${styles.block} ${block.reason ? styles.broken : ''}`,
    marryChildren: true,
    children: block.years.map(({ year, decimals }, position): ColDef<ScoreRow> => {
      const edge =
        position === block.years.length - 1 && !isLast ? (block.reason ? styles.broken : styles.joined) : ''
      return {
        colId: `y${year}`,
        headerName: String(year),
        headerTooltip:
          block.reason && edge ? `${year} · ${text.t('scores.break.title')}: ${block.reason}` : String(year),
        ...whole,
        cellRenderer: drawn(row => yearNode(pointOf(row, year), decimals, text)),
        tooltipValueGetter: ({ data }) => {
          const point = data && pointOf(data, year)
          return (
            data &&
            (point ? yearTip(data, point, text) : text.t('scores.cell.noNode', { edition: block.name }))
          )
        },
        cellClassRules: { [cells.none ?? '']: ({ data }) => data !== undefined && !pointOf(data, year) },
        cellClass: `${cells.number} ${edge}`,
        headerClass: `${cells.number} ${edge} ${year === text.year ? styles.now : ''}`,
        // The name of the edition stands above, over one year as over many.
        width: block.years.length === 1 ? 116 : 94,
        minWidth: 76,
      }
    }),
  }
}
