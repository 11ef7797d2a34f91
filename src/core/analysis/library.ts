import { type Catalog, type EditionFile, editionOf, type IndexInfo } from '../edition/catalog'
import type { Edition } from '../edition/edition'
import { compileTable } from '../edition/score-table'
import type { AnalysisRequest, Pace } from './analysis'
import { comparableYears } from './comparable'
import { withOwnScores, type YearView } from './own-scores'
import { paceOf } from './pace'
import { compileTree, type Tree } from './tree'
import { type YearBase, yearBaseOf } from './year-base'

/** All editions and their tables. Each is compiled at its first use and kept. */
export interface Library {
  readonly catalog: Catalog
  index(code: string): IndexInfo | undefined
  /** The published figures of a year of an index; undefined where no edition holds for it. */
  year(info: IndexInfo, year: number): YearBase | undefined
  /** The same with the request's own scores laid over; what did not change since the last request is kept. */
  view(base: YearBase, request: AnalysisRequest): YearView
  /** One-year gains per node of the edition, in its node order. */
  pace(info: IndexInfo, edition: Edition): readonly Pace[]
}

/** Puts the catalogue and the parsed edition files together. Every edition of the catalogue has its file. */
export function createLibrary(catalog: Catalog, files: readonly EditionFile[]): Library {
  const indices = new Map(catalog.indices.map(info => [info.code, info]))
  const fileOf = new Map(files.map(file => [file.edition.id, file]))
  const trees = new Map<string, Tree>()
  const years = new Map<string, YearBase>()
  const paces = new Map<string, readonly Pace[]>()
  const views = new Map<YearBase, YearView>()

  const library: Library = {
    catalog,
    index: code => indices.get(code),
    year(info, year) {
      const edition = editionOf(info, year)
      const file = edition && fileOf.get(edition.id)
      if (!file) return undefined
      return remembered(years, `${file.edition.id} ${year}`, () => {
        const tree = remembered(trees, file.edition.id, () => compileTree(file.edition))
        const isOwn = file.edition.id in catalog.ranked
        return yearBaseOf(tree, compileTable(file.edition, file.dataset, year), isOwn)
      })
    },
    view(base, request) {
      const view = withOwnScores(base, request, views.get(base))
      views.set(base, view)
      return view
    },
    pace: (info, edition) =>
      remembered(paces, edition.id, () =>
        paceOf(
          edition,
          comparableYears(info, edition)
            .map(year => library.year(info, year))
            .filter(year => year !== undefined),
        ),
      ),
  }
  return library
}

function remembered<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
}
