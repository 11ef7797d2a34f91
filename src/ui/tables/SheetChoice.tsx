import { Show } from 'solid-js'
import type { TableSheet } from '../../core/file/table-rows'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import type { HeadPlace } from './create-sheet-choices'
import { HeadChoice } from './HeadChoice'

/** Which sheet of a file, and which of its rows is the head. */
export function SheetChoice(props: {
  sheets: readonly TableSheet[]
  sheet: TableSheet | null
  head: HeadPlace | null
  onSheet(name: string): void
  onHead(change: Partial<HeadPlace>): void
}) {
  const { t } = useText()
  return (
    <>
      <Show when={props.sheets.length > 1}>
        <Select
          label={t('tables.import.sheet')}
          showLabel="above"
          options={props.sheets.map(({ name }) => name)}
          value={props.sheet?.name ?? null}
          onChange={props.onSheet}
        />
      </Show>
      <HeadChoice sheet={props.sheet} head={props.head} onChange={props.onHead} />
    </>
  )
}
