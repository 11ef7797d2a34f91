import type { ColDef } from 'ag-grid-community'
import ArrowLeftRight from 'lucide-solid/icons/arrow-left-right'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import { createMemo, Show } from 'solid-js'
import type { Difference } from '../../core/journal/differences'
import { CommandContextMenu } from '../commands/CommandContextMenu'
import { ToolBar } from '../common/Bars'
import { Button, IconButton } from '../common/Button'
import { EmptyState } from '../common/EmptyState'
import { rowNumbers } from '../grid/columns'
import type { GridColumns } from '../grid/columns/create-grid-columns'
import { element } from '../grid/dom'
import { Grid } from '../grid/Grid'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { SheetStatus } from '../grid/sheet/SheetStatus'
import { sheetOfShown, textCell } from '../grid/sheet/shown-cells'
import { StatusBar, StatusItem } from '../shell/status-slot'
import { useText } from '../text/texts'
import { ChoiceOf } from './ChoiceOf'
import { recordTextOf, valueTextOf } from './change-texts'
import type { Compare } from './create-compare'
import styles from './History.module.css'

const COLUMNS = ['change', 'record', 'field', 'before', 'after'] as const
type Column = (typeof COLUMNS)[number]
const WIDTHS: Readonly<Record<Column, number>> = {
  change: 92,
  record: 280,
  field: 140,
  before: 230,
  after: 230,
}
const SIGNS = { added: '+', removed: '\u2212', changed: '≠' } as const

/** What differs between two states, cell by cell. */
export function ComparePart(props: {
  compare: Compare
  sheet: SheetOffer
  columns: GridColumns<Difference>
  onBring(): void
}) {
  const { t, number, collator } = useText()
  const { compare } = props
  const counts = () => {
    const { added, removed, changed } = compare.counts()
    return { added: number(added), removed: number(removed), changed: number(changed) }
  }
  const textOf = (row: Difference, id: string): string => {
    if (id === 'change') return t(`history.compare.${row.kind}`)
    if (id === 'record') return recordTextOf(compare.words(), row.collection, row.id)
    if (id === 'field') return compare.words().field(row.collection, row.field)
    if (id !== 'before' && id !== 'after') return ''
    const isThere = row[id] !== null
    return isThere ? valueTextOf(compare.words(), t, row, row[id]) : ''
  }
  const sheet = sheetOfShown<Difference>(
    (row, id) => textCell(textOf(row, id)),
    () => 'text',
  )
  const columns = createMemo((): ColDef<Difference>[] => {
    // Words change with the language and the sides.
    compare.words()
    return [
      { ...rowNumbers<Difference>(t('shell.grid.rowNumber')), width: 56 },
      ...COLUMNS.map((id): ColDef<Difference> => {
        const seen = (row: Difference | undefined) => (row ? textOf(row, id) : '')
        return {
          colId: id,
          headerName:
            id === 'before'
              ? compare.nameOf('left')
              : id === 'after'
                ? compare.nameOf('right')
                : t(`history.column.${id}`),
          initialWidth: WIDTHS[id],
          minWidth: 70,
          ...(id !== 'change' && { initialFlex: WIDTHS[id] }),
          valueGetter: ({ data }) => seen(data),
          comparator: (a, b) => collator.compare(a, b),
          ...(id === 'change'
            ? {
                cellRenderer: ({ data }: { data?: Difference }) =>
                  element(
                    'span',
                    {},
                    element(
                      'span',
                      { class: styles.sign ?? '', 'aria-hidden': 'true' },
                      data && SIGNS[data.kind],
                    ),
                    ` ${seen(data)}`,
                  ),
              }
            : { tooltipValueGetter: ({ data }) => seen(data) }),
        }
      }),
    ]
  })
  return (
    <>
      <ToolBar label={t('history.parts.compare')}>
        <ChoiceOf
          wide
          showLabel
          label={t('history.compare.left')}
          choices={compare.choices()}
          value={compare.sideOf('left')}
          onChange={key => void compare.set('left', key)}
        />
        <IconButton icon={ArrowLeftRight} label={t('history.compare.swap')} onClick={compare.swap} />
        <ChoiceOf
          wide
          showLabel
          label={t('history.compare.right')}
          choices={compare.choices()}
          value={compare.sideOf('right')}
          onChange={key => void compare.set('right', key)}
        />
        <span class="grow" />
        <Show when={compare.canBring() && compare.rows().length > 0}>
          <Button icon={RotateCcw} onClick={() => props.onBring()}>
            {t('history.compare.bring')}
          </Button>
        </Show>
      </ToolBar>
      <Show when={compare.fault()}>
        {fault => (
          <p class={styles.fault} role="alert">
            {fault()}
          </p>
        )}
      </Show>
      <Show when={compare.areOther()}>
        <p class={styles.note}>{t('history.compare.other')}</p>
      </Show>
      <Show when={compare.isReady()} fallback={<p class={styles.note}>{t('history.compare.reading')}</p>}>
        <Show
          when={compare.rows().length > 0}
          fallback={<EmptyState title={t('history.compare.same')} text={t('history.compare.sameText')} />}
        >
          <div class={styles.place}>
            <CommandContextMenu>
              <Grid<Difference>
                label={t('history.compare.grid')}
                rows={compare.rows()}
                rowId={({ collection, id, field }) => JSON.stringify([collection, id, field])}
                columns={columns()}
                columnHabits={props.columns}
                sheet={sheet}
                onSheet={props.sheet.onSheet}
                onClipboard={props.sheet.onClipboard}
                rowClass={({ kind }) => styles[kind]}
              />
            </CommandContextMenu>
          </div>
        </Show>
      </Show>
      <StatusBar>
        <SheetStatus sheet={props.sheet} />
        <Show when={!props.sheet.speaks()}>
          <StatusItem>{t('history.status.cells', { n: number(compare.rows().length) })}</StatusItem>
          <StatusItem>{t('history.compare.counts', counts())}</StatusItem>
        </Show>
      </StatusBar>
    </>
  )
}
