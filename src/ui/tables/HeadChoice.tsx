import { createMemo } from 'solid-js'
import type { TableHead } from '../../core/file/table-head'
import { cellText, type TableSheet } from '../../core/file/table-rows'
import { Segmented } from '../common/Segmented'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import styles from './Import.module.css'

/** Rows offered as heads. */
const OFFERED = 30
const LONGEST = 60

/** Which row of a sheet is the head, and whether it takes one row or two. */
export function HeadChoice(props: {
  sheet: TableSheet | null
  head: Pick<TableHead, 'top' | 'depth'> | null
  onChange(change: Partial<Pick<TableHead, 'top' | 'depth'>>): void
}) {
  const { t } = useText()
  const rows = createMemo(() =>
    (props.sheet?.rows ?? []).slice(0, OFFERED).flatMap((row, position) => {
      const texts = [...new Set(row.map(cell => cellText(cell).replace(/\s+/g, ' ').trim()))]
      const text = texts.filter(each => each !== '').join(', ')
      return text === ''
        ? []
        : [{ position, text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text }]
    }),
  )
  return (
    <>
      <Select
        label={t('tables.import.head')}
        showLabel="above"
        options={rows().map(row => row.position)}
        keyOf={String}
        textOf={position =>
          t('tables.import.headRow', {
            row: position + 1,
            text: rows().find(row => row.position === position)?.text ?? '',
          })
        }
        value={props.head?.top ?? null}
        placeholder={t('tables.import.headNone')}
        onChange={top => props.onChange({ top })}
        class={styles.wide ?? ''}
      />
      <div class={styles.depth}>
        <Segmented
          label={t('tables.import.depth')}
          showLabel
          value={props.head?.depth === 2 ? '2' : '1'}
          segments={[
            { value: '1', label: t('tables.import.depthOne') },
            { value: '2', label: t('tables.import.depthTwo') },
          ]}
          onChange={depth => props.onChange({ depth: depth === '2' ? 2 : 1 })}
        />
      </div>
    </>
  )
}
