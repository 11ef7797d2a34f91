import { For, Show } from 'solid-js'
import { NO_SHEET } from '../../core/file/edition-parts'
import { INDEX_WORDS, NODE_WORDS, UNIT_WORDS } from '../../core/file/edition-words'
import { firstRowBelow, headText } from '../../core/file/table-head'
import { Select } from '../common/Select'
import { ColumnsPreview } from '../tables/ColumnsPreview'
import { HeadChoice } from '../tables/HeadChoice'
import imports from '../tables/Import.module.css'
import { type TextApi, useText } from '../text/texts'
import type { IndexImport } from './create-index-import'
import { labelName, nodeFieldName, unitFieldName } from './edition-fault-text'

const SHOWN = 12
const NOT_TAKEN = '-'

const PARTS = {
  criteria: { fields: Object.keys(NODE_WORDS), nameOf: nodeFieldName },
  units: { fields: Object.keys(UNIT_WORDS), nameOf: unitFieldName },
} as const

/** The sheet of criteria or of units: which it is, its head, and what each column is taken for. */
export function TablePartChoices(props: { index: IndexImport; part: 'criteria' | 'units' }) {
  const { t } = useText()
  const part = () => props.index.parts()[props.part]
  const sheetNames = () => props.index.sheets().map(({ name }) => name)
  const rows = () => {
    const now = part()
    if (!now?.head) return []
    const first = firstRowBelow(now.sheet, now.head)
    return now.sheet.rows
      .slice(first, first + SHOWN)
      .map((cells, place) => ({ row: first + place + 1, cells }))
  }
  return (
    <>
      <div class={imports.choices}>
        <SheetOf
          names={props.part === 'units' ? [NO_SHEET, ...sheetNames()] : sheetNames()}
          name={part()?.sheet.name ?? NO_SHEET}
          onChange={name => props.index.chooseSheet(props.part, name)}
        />
        <Show when={part()} fallback={<p class="quiet">{t('datasets.index.noUnitSheet')}</p>}>
          {now => (
            <HeadChoice
              sheet={now().sheet}
              head={now().head}
              onChange={change => props.index.chooseHead(props.part, change)}
            />
          )}
        </Show>
      </div>
      <Show when={part()?.head}>
        {head => (
          <ColumnsPreview
            label={t('tables.import.columns')}
            heads={head().heads.map(headText)}
            columns={part()?.columns ?? []}
            fields={PARTS[props.part].fields}
            nameOf={field => PARTS[props.part].nameOf(t, field)}
            onChoose={(column, field) => props.index.chooseField(props.part, column, field)}
            rows={rows()}
          />
        )}
      </Show>
    </>
  )
}

const LABELS = [NOT_TAKEN, ...Object.keys(INDEX_WORDS)]

/** Where the index is described, and what each of its rows is taken for. */
export function InfoPartChoices(props: { index: IndexImport }) {
  const { t } = useText()
  const rows = () => props.index.parts().info?.rows ?? []
  return (
    <>
      <div class={imports.choices}>
        <SheetOf
          names={props.index.sheets().map(({ name }) => name)}
          name={props.index.parts().info?.sheet.name ?? NO_SHEET}
          onChange={name => props.index.chooseSheet('info', name)}
        />
      </div>
      <Show when={rows().length > 0} fallback={<p class="quiet">{t('datasets.index.noRows')}</p>}>
        <section class={imports.preview} aria-label={t('datasets.index.rows')}>
          <table class={imports.table}>
            <thead>
              <tr>
                <th scope="col" class={imports.narrow}>
                  {t('tables.import.row')}
                </th>
                <th scope="col">{t('datasets.index.label')}</th>
                <th scope="col">{t('datasets.index.value')}</th>
                <th scope="col">{t('datasets.index.takenFor')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {line => (
                  <tr classList={{ [imports.leftOut ?? '']: line.field === null }}>
                    <td class="num quiet">{line.row}</td>
                    <td title={line.label}>{line.label}</td>
                    <td title={line.text}>{line.text}</td>
                    <td class={imports.pick}>
                      <Select
                        label={t('datasets.index.rowMeans', { row: line.row })}
                        options={LABELS}
                        textOf={field => labelText(t, field)}
                        value={line.field ?? NOT_TAKEN}
                        onChange={field =>
                          props.index.chooseLabel(line.row, field === NOT_TAKEN ? null : field)
                        }
                      />
                      <span class={imports.mark} data-certainty={line.certainty}>
                        {t(`tables.import.certainty.${line.certainty}`)}
                      </span>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Show>
    </>
  )
}

const labelText = (t: TextApi['t'], field: string): string =>
  field === NOT_TAKEN ? t('tables.import.notTaken') : labelName(t, field)

function SheetOf(props: { names: readonly string[]; name: string; onChange(name: string): void }) {
  const { t } = useText()
  return (
    <Select
      label={t('tables.import.sheet')}
      showLabel="above"
      options={props.names}
      keyOf={name => `sheet ${name}`}
      textOf={name => (name === NO_SHEET ? t('datasets.index.noSheet') : name)}
      value={props.name}
      onChange={props.onChange}
    />
  )
}
