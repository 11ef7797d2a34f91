import type { FilterDisplayParams } from 'ag-grid-community'
import { Button } from '../../../common/Button'
import type { GridContext } from '../../solid-cell'
import { ConditionFields } from './ConditionFields'
import type { ColumnSource } from './column-values'
import { createFilterDraft } from './create-filter-draft'
import styles from './FilterPanel.module.css'
import type { ColumnFilter } from './filter-model'
import { ValueList } from './ValueList'

/** What a column is filtered by: a condition, and ticked values. */
export function FilterPanel<Row>(props: {
  source: ColumnSource<Row>
  params: FilterDisplayParams<Row, GridContext, ColumnFilter>
  close(): void
}) {
  const { t } = props.source.text
  const draft = createFilterDraft(props.source, props.params)
  const take = () => draft.canTake() && draft.take() && props.close()
  return (
    <form
      class={styles.panel}
      aria-label={t('columns.filter.title', {
        column: props.params.api.getDisplayNameForColumn(props.params.column, 'header') ?? '',
      })}
      onSubmit={event => {
        event.preventDefault()
        take()
      }}
    >
      <ConditionFields draft={draft} text={props.source.text} />
      <ValueList draft={draft} text={props.source.text} />
      <div class={styles.actions}>
        <Button
          kind="quiet"
          disabled={props.params.model === null}
          onClick={() => {
            draft.clear()
            props.close()
          }}
        >
          {t('columns.filter.clear')}
        </Button>
        <span class="grow" />
        <Button onClick={() => props.close()}>{t('columns.filter.cancel')}</Button>
        <Button kind="prime" type="submit" disabled={!draft.canTake()}>
          {t('columns.filter.take')}
        </Button>
      </div>
    </form>
  )
}
