import type { Dataset } from './dataset'
import type { Edition } from './edition'

/** The edition with the sources that only a dataset names, and the years that were open and now have figures. */
export function widenedEdition(edition: Edition, { columns }: Dataset): Edition {
  const sources = columns.flatMap(column =>
    [column, column.mean, ...(column.groupMeans ?? []), ...(column.notes ?? [])].flatMap(
      one => one?.source ?? [],
    ),
  )
  const opened = (edition.openYears ?? []).filter(year => columns.some(column => column.year === year))
  if (opened.length === 0 && sources.every(source => edition.sources.includes(source))) return edition
  return {
    ...edition,
    sources: [...new Set([...edition.sources, ...sources])],
    years: [...edition.years, ...opened].sort((a, b) => a - b),
    openYears: (edition.openYears ?? []).filter(year => !opened.includes(year)),
  }
}
