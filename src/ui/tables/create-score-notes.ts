import type { Analysis } from '../../core/analysis/analysis'
import { useSourceWords } from '../common/source-words'
import { useText } from '../text/texts'

/** Notes on the heads of exported scores: of what index and year they are, among how many, and where they were read. */
export function createScoreNotes(analysis: () => Analysis | null) {
  const { t, number } = useText()
  const { sourceOf } = useSourceWords()
  return {
    /** Of a column whose id is a node's code. */
    ofNode(code: string): string | undefined {
      const now = analysis()
      const column = now?.columns.find(each => each.code === code)
      if (!now || !column) return undefined
      const { index, year } = now.request
      const lines = [
        t('tables.export.scoreNote', { index, year, n: number(column.n) }),
        column.source !== null && t('tables.export.sourceNote', { source: sourceOf(column.source) }),
      ]
      return lines.filter(Boolean).join('\n')
    },
    /** Of ranks on the whole index. */
    ofRank(): string | undefined {
      const now = analysis()
      const root = now?.columns.find(each => each.code === now.request.index)
      return root ? t('tables.export.rankNote', { n: number(root.n) }) : undefined
    },
    /** "PAPI 2024 – Xếp hạng": the name of sheet and file. */
    nameOf(page: string): string {
      const request = analysis()?.request
      return request ? `${request.index} ${request.year} ${page}` : page
    },
  }
}
