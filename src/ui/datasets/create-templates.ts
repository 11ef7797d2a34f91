import type { IndexInfo } from '../../core/edition/catalog'
import { useApp } from '../../state/context'
import { createTableExport } from '../tables/create-table-export'
import { useText } from '../text/texts'
import { indexTemplate } from './index-template'
import { scoresTemplate } from './score-tables'

/** Empty tables to be filled in and imported again. */
export function createTemplates() {
  const { analysis } = useApp()
  const texts = useText()
  const { saveXlsx } = createTableExport()
  return {
    index: () => saveXlsx(texts.t('datasets.index.exampleName'), indexTemplate(texts)),
    async scores(info: IndexInfo | null, shape: 'long' | 'wide') {
      const catalog = analysis.catalog()
      const table = info && catalog && scoresTemplate(info, catalog, texts, shape)
      if (table) await saveXlsx(`${info.code} ${texts.t('datasets.template')}`, [table])
    },
  }
}
