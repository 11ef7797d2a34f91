import { createMemo, For } from 'solid-js'
import { nodeField, nodeOfField } from '../../core/file/score-layout'
import { firstRowBelow, headAt, headText } from '../../core/file/table-head'
import { cellText } from '../../core/file/table-rows'
import { SCORE_WORDS } from '../../core/file/table-words'
import { Select } from '../common/Select'
import { columnLetter } from '../tables/column-letter'
import imports from '../tables/Import.module.css'
import { useText } from '../text/texts'
import type { ScoreImport } from './create-score-import'
import { scoreFieldName } from './dataset-fault-text'

const SHOWN = 6
const NOT_TAKEN = '-'

/** The columns with what they are taken for, and the first rows. */
export function ScorePreview(props: { scores: ScoreImport }) {
  const { t } = useText()
  const { scores } = props
  const codes = createMemo(() => [
    ...new Set(scores.index()?.editions.flatMap(({ nodes }) => nodes.map(node => node.code)) ?? []),
  ])
  const fields = createMemo(() => [NOT_TAKEN, ...Object.keys(SCORE_WORDS), ...codes().map(nodeField)])
  const nameOf = (field: string) => {
    const code = nodeOfField(field)
    if (code !== null) return t('datasets.scores.node', { code })
    return field === NOT_TAKEN ? t('tables.import.notTaken') : scoreFieldName(t, field)
  }
  const head = createMemo(() => {
    const [sheet, layout] = [scores.sheet(), scores.layout()]
    return sheet && layout && headAt(sheet, layout.top, layout.depth)
  })
  const rows = createMemo(() => {
    const [sheet, top] = [scores.sheet(), head()]
    if (!sheet || !top) return []
    const first = firstRowBelow(sheet, top)
    return sheet.rows.slice(first, first + SHOWN).map((cells, place) => ({ row: first + place + 1, cells }))
  })
  const columns = () => scores.layout()?.columns ?? []
  return (
    <section class={imports.preview} aria-label={t('tables.import.columns')}>
      <table class={imports.table}>
        <thead>
          <tr>
            <th scope="col" class={imports.rowHead}>
              {t('tables.import.row')}
            </th>
            <For each={columns()}>
              {(guess, column) => (
                <th scope="col" classList={{ [imports.unused ?? '']: guess.field === null }}>
                  <span class={imports.fileHead}>
                    {columnLetter(column())} · {headText(head()?.heads[column()])}
                  </span>
                  <Select
                    label={t('datasets.scores.column', { letter: columnLetter(column()) })}
                    options={fields()}
                    textOf={nameOf}
                    value={guess.field ?? NOT_TAKEN}
                    onChange={field => scores.chooseField(column(), field === NOT_TAKEN ? null : field)}
                  />
                  <span class={imports.mark} data-certainty={guess.certainty}>
                    {t(`tables.import.certainty.${guess.certainty}`)}
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {line => (
              <tr>
                <td class="num quiet">{line.row}</td>
                <For each={columns()}>
                  {(guess, column) => (
                    <td classList={{ [imports.unused ?? '']: guess.field === null }}>
                      {cellText(line.cells[column()])}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
