import { type DatasetFault, datasetFault } from '../edition/check-dataset'
import type { Column, Dataset } from '../edition/dataset'
import type { Definition } from '../edition/definition'
import type { Edition } from '../edition/edition'
import { datasetHash } from '../edition/score-table'
import type { Unit } from '../edition/unit'
import { widenedEdition } from '../edition/widened'
import { withComputedColumns } from './computed-columns'
import { type ColumnChange, layOver } from './lay-over'
import type { ScoreRows } from './score-rows'
import { proposeScores, type ScoreFaultAt, type ScoresRequest } from './table-scores'

/** How a table of scores shall be taken. */
export interface ScoresChoice {
  /** Editions of one index, and what is used for each. */
  readonly editions: readonly Edition[]
  readonly inUse: readonly Dataset[]
  /** Own indices among them: their content is named together with their scores. */
  readonly definitions: readonly Definition[]
  readonly units: readonly Unit[]
  readonly regions: ScoresRequest['regions']
  readonly mode: 'empty' | 'on-top'
  /** The table has every unit that was ranked. */
  readonly complete: boolean
  readonly origin: Column['origin']
  /** Where the table has no source of its own. */
  readonly source: string
  /** Totals that the table does not have are computed by the edition's rules. */
  readonly compute: boolean
}

export interface ColumnFaultAt {
  readonly year: number
  readonly node: string
  readonly fault: DatasetFault
}

/** What would be taken of a table of scores, and what stands against the rest. */
export interface ScoresOffer {
  readonly datasets: readonly {
    readonly edition: string
    readonly hash: string
    readonly dataset: Dataset
    readonly definition?: Definition
  }[]
  readonly changes: readonly {
    readonly edition: string
    readonly year: number
    readonly node: string
    readonly change: ColumnChange
  }[]
  /** Rows read, and those that are in the datasets. */
  readonly rows: number
  readonly taken: number
  readonly faults: readonly ScoreFaultAt[]
  readonly unread: ScoreRows['unread']
  readonly faultCount: number
  /** Whole columns that are left out. */
  readonly columnFaults: readonly ColumnFaultAt[]
}

/**
 * Rows of a table as datasets of the editions that hold for their years. On top of what is used, datasets in which
 * nothing differs are left out.
 */
export function offerScores(rows: ScoreRows, choice: ScoresChoice): ScoresOffer {
  const { editions, inUse, mode, complete, compute } = choice
  const proposal = proposeScores({ ...choice, rows })
  const columnFaults: ColumnFaultAt[] = []
  const laid = proposal.datasets.flatMap(proposed => {
    const edition = editions.find(({ id }) => id === proposed.edition)
    if (!edition) return []
    const sound = soundColumns(edition, proposed, columnFaults)
    const whole = compute ? withComputedColumns(edition, sound, complete) : sound
    const checked = compute ? soundColumns(edition, whole, columnFaults) : whole
    if (checked.columns.length === 0) return []
    const base = inUse.find(dataset => dataset.edition === edition.id) ?? null
    return [layOver(edition, base, checked, mode)]
  })
  return {
    datasets: laid
      .filter(({ changes }) => mode === 'empty' || changes.some(({ change }) => change !== 'same'))
      .map(({ dataset }) => {
        const definition = choice.definitions.find(({ edition }) => edition.id === dataset.edition)
        const hash = datasetHash(dataset, definition)
        return { edition: dataset.edition, hash, dataset, ...(definition ? { definition } : {}) }
      }),
    changes: laid.flatMap(({ dataset, changes }) =>
      changes.map(change => ({ edition: dataset.edition, ...change })),
    ),
    rows: rows.length,
    taken: proposal.taken,
    faults: proposal.faults,
    unread: rows.unread,
    faultCount: proposal.faultCount,
    columnFaults,
  }
}

/** A column that cannot be used would take the others with it. */
function soundColumns(edition: Edition, dataset: Dataset, faults: ColumnFaultAt[]): Dataset {
  const wide = widenedEdition(edition, dataset)
  const columns = dataset.columns.filter(column => {
    const fault = datasetFault({ ...dataset, columns: [column] }, wide)
    if (fault) faults.push({ year: column.year, node: column.node, fault })
    return fault === null
  })
  return columns.length === dataset.columns.length ? dataset : { ...dataset, columns }
}
