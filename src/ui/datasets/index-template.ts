import { INDEX_WORDS, NODE_WORDS, UNIT_WORDS } from '../../core/file/edition-words'
import type { OutCell, OutTable } from '../../core/file/table-out'
import type { TextApi, TextKey } from '../text/texts'

const WIDE: readonly string[] = ['nameVi', 'nameEn', 'nameId', 'method', 'evidence', 'owner', 'appraiser']
const NEXT_YEAR_FREE = 2026

/** The three sheets of an own index, with two rows of each that show what belongs where. */
export function indexTemplate({ t }: Pick<TextApi, 't'>): readonly OutTable[] {
  const nodeFields = Object.keys(NODE_WORDS)
  const labels = Object.keys(INDEX_WORDS).filter(field => field !== 'scale')
  const unitFields = Object.keys(UNIT_WORDS)
  const example = (n: number): Readonly<Record<string, OutCell>> => ({
    ...{ code: `${n}`, nameVi: t('datasets.index.exampleNode', { n }), min: 0, max: n * 10 },
    ...{ better: t('datasets.choice.high'), pointsFrom: t('datasets.choice.appraised') },
    ...{ method: t('datasets.index.exampleMethod'), evidence: t('datasets.index.exampleEvidence') },
  })
  const values: Readonly<Record<string, OutCell>> = {
    ...{ code: t('datasets.index.exampleCode'), nameVi: t('datasets.index.exampleName') },
    ...{ years: `${NEXT_YEAR_FREE}`, unitKind: t('datasets.choice.commune') },
    ...{ combine: t('datasets.choice.sum'), missing: t('datasets.choice.any') },
    ...{ notApplicable: t('datasets.choice.exclude'), ties: t('datasets.choice.shared'), decimals: 2 },
    levels: t('datasets.index.exampleLevels'),
  }
  return [
    {
      name: t('datasets.index.sheetNodes'),
      frozen: 1,
      columns: nodeFields.map(field => ({
        head: t(`datasets.node.${field}` as TextKey),
        note: t(`datasets.nodeNote.${field}` as TextKey),
        width: WIDE.includes(field) ? 36 : 15,
      })),
      rows: [1, 2].map(n => nodeFields.map(field => example(n)[field] ?? null)),
    },
    {
      name: t('datasets.index.sheetInfo'),
      frozen: 1,
      columns: [
        { head: t('datasets.index.label'), width: 30 },
        { head: t('datasets.index.value'), width: 40 },
        { head: '', width: 70 },
      ],
      rows: labels.map(field => [
        t(`datasets.label.${field}` as TextKey),
        values[field] ?? null,
        t(`datasets.labelNote.${field}` as TextKey) || null,
      ]),
    },
    {
      name: t('datasets.index.sheetUnits'),
      frozen: 1,
      columns: unitFields.map(field => ({ head: t(`datasets.unitHead.${field}` as TextKey), width: 24 })),
      rows: [1, 2].map(n => [
        `0${n}`,
        t('datasets.index.exampleUnit', { n }),
        t('datasets.index.exampleGroup', { n }),
        null,
      ]),
    },
  ]
}
