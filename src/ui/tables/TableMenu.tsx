import FileSpreadsheet from 'lucide-solid/icons/file-spreadsheet'
import { createMemo, createSignal, For, lazy, Show } from 'solid-js'
import type { Command } from '../commands/command'
import { useCommands } from '../commands/commands'
import { firstKeys } from '../commands/keys'
import { Icon } from '../common/Icon'
import { Menu, MenuItem, MenuRule } from '../common/Menu'
import { useText } from '../text/texts'
import { createTableExport } from './create-table-export'
import { ExportProgress } from './ExportProgress'
import type { GridTarget } from './grid-import'
import { type GridSource, gridTable } from './grid-table'
import type { ImportIntoGrid as Dialog } from './ImportIntoGrid'

/** Comes with its reader only when it is asked for. */
const ImportIntoGrid = lazy(async () => ({
  default: (await import('./ImportIntoGrid')).ImportIntoGrid,
})) as unknown as typeof Dialog

/**
 * What goes out of a page's grid as a file, and what the page adds to that: one button, and the same commands in the
 * palette. `source` is null while there is no grid.
 */
export function TableMenu<Row>(props: {
  source(): GridSource<Row> | null
  /** Where the grid takes values from a table; null while it may only be read. */
  into?(): GridTarget<Row> | null
  /** Above and below the exports of the grid. */
  before?: readonly Command[]
  after?: readonly Command[]
}) {
  const { t } = useText()
  const { offer } = useCommands()
  const out = createTableExport()
  const [target, setTarget] = createSignal<GridTarget<Row> | null>(null)
  const save = (format: 'xlsx' | 'csv') => {
    const source = props.source()
    if (source) void out.saveTable(source.name, format, work => gridTable(source, work))
  }
  const ofGrid = createMemo((): readonly Command[] =>
    (['xlsx', 'csv'] as const).map(format => ({
      id: `tables.grid.${format}`,
      title: t(format === 'xlsx' ? 'tables.export.gridXlsx' : 'tables.export.gridCsv'),
      group: 'file',
      scope: 'page',
      isEnabled: () => props.source() !== null,
      run: () => save(format),
    })),
  )
  const intoGrid = createMemo((): readonly Command[] =>
    props.into
      ? [
          {
            ...{ id: 'tables.into', title: t('tables.into.command'), group: 'file', scope: 'page' },
            isEnabled: () => props.into?.() != null,
            run: () => setTarget(props.into?.() ?? null),
          },
        ]
      : [],
  )
  const before = () => [...(props.before ?? []), ...intoGrid()]
  const groups = () =>
    [before(), ofGrid(), props.after ?? []]
      .map(group => group.filter(({ isEnabled }) => isEnabled()))
      .filter(group => group.length > 0)
  offer(() => [...before(), ...ofGrid(), ...(props.after ?? [])])
  return (
    <>
      <Menu
        label={t('tables.menu')}
        button={
          <>
            <Icon of={FileSpreadsheet} />
            Excel
          </>
        }
      >
        <For each={groups()}>
          {(group, position) => (
            <>
              <Show when={position() > 0}>
                <MenuRule />
              </Show>
              <For each={group}>
                {command => (
                  <MenuItem
                    onSelect={command.run}
                    {...(firstKeys(command) && { shortcut: firstKeys(command) as string })}
                  >
                    {command.title}
                  </MenuItem>
                )}
              </For>
            </>
          )}
        </For>
      </Menu>
      <ExportProgress of={out} />
      <Show when={target()}>
        {now => (
          <ImportIntoGrid target={now()} name={props.source()?.name ?? ''} onClose={() => setTarget(null)} />
        )}
      </Show>
    </>
  )
}
