import type { DatasetFault } from '../../core/edition/check-dataset'
import type { AdoptFault } from '../../core/edition/own-dataset'
import type { ColumnFaultAt, ScoresOffer } from '../../core/file/offer-scores'
import type { ScoreFault } from '../../core/file/table-scores'
import type { TextApi, TextKey } from '../text/texts'

type Texts = Pick<TextApi, 't' | 'number'>

/** A field of the long form as its column is called. */
export const scoreFieldName = (t: TextApi['t'], field: string): string =>
  t(`datasets.field.${field}` as TextKey)

/** Why a row of scores is left out. */
function scoreFaultText({ t, number }: Texts, fault: ScoreFault): string {
  switch (fault.kind) {
    case 'outside-bounds': {
      const bound = (value: number | null) => (value === null ? t('datasets.fault.unlimited') : number(value))
      return t('datasets.fault.outside-bounds', {
        score: number(fault.score),
        min: bound(fault.min),
        max: bound(fault.max),
      })
    }
    case 'two-figures':
      return t('datasets.fault.two-figures', {
        unit: fault.unit,
        first: number(fault.first),
        second: number(fault.second),
      })
    case 'no-rank':
      return t('datasets.fault.no-rank', { rank: number(fault.rank) })
    default: {
      const { kind, ...places } = fault
      return t(`datasets.fault.${kind}`, places)
    }
  }
}

/** Every fault of an offer with where it stands, rows first. */
export function offerFaultTexts(text: Texts, offer: ScoresOffer): readonly string[] {
  const { t } = text
  const rows = [
    ...offer.faults.map(({ row, fault }) => ({ row, reason: scoreFaultText(text, fault) })),
    ...offer.unread.map(({ row, field, text: typed }) => ({
      row,
      reason: t('datasets.fault.unread', { field: scoreFieldName(t, field), text: typed }),
    })),
  ].sort((a, b) => a.row - b.row)
  return [
    ...rows.map(({ row, reason }) => t('datasets.fault.at', { row, reason })),
    ...offer.columnFaults.map(each => columnFaultText(text, each)),
  ]
}

const columnFaultText = (text: Texts, { year, node, fault }: ColumnFaultAt): string =>
  text.t('datasets.fault.column', { node, year, reason: datasetFaultText(text, fault) })

function datasetFaultText({ t, number }: Texts, fault: DatasetFault): string {
  switch (fault.kind) {
    case 'more-scores-than-n':
      return t('datasets.fault.more-scores-than-n', { n: fault.n, present: fault.present })
    case 'rank-above-n':
      return t('datasets.fault.rank-above-n', { rank: fault.rank, unit: fault.unit })
    case 'out-of-range':
      return t('datasets.fault.out-of-range', { score: number(fault.score), unit: fault.unit })
    case 'negative-error':
      return t('datasets.fault.negative-error', { unit: fault.unit })
    default:
      return t('datasets.fault.unsound', { kind: fault.kind, at: '' })
  }
}

/** Why a dataset that the plan names is not used. */
export function adoptFaultText({ t }: Texts, fault: AdoptFault): string {
  switch (fault.kind) {
    case 'no-content':
    case 'unknown-edition':
      return t(`datasets.fault.${fault.kind}`)
    case 'name-taken':
      return t('datasets.fault.name-taken', { name: fault.name })
    default:
      return t('datasets.fault.unsound', {
        kind: fault.kind,
        at: 'node' in fault ? fault.node : '',
      })
  }
}
