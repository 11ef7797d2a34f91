import { createMemo, For, Show } from 'solid-js'
import type { OutCell } from '../../core/file/table-out'
import { Button } from '../common/Button'
import { Checkbox } from '../common/Checkbox'
import { Dialog } from '../common/Dialog'
import { Segmented } from '../common/Segmented'
import { TextField } from '../common/TextField'
import { useText } from '../text/texts'
import styles from './Appendix.module.css'
import { type AppendixState, type Choosable, createAppendix, type Which } from './create-appendix'
import { ExportProgress } from './ExportProgress'

/** Rows that show how the table will look. */
const SHOWN = 6

/** Tasks on their way to officials: as the appendix of a document, for Word and for Excel. */
export function AppendixExport(props: { choosable: Choosable; onClose(): void }) {
  const { t } = useText()
  const state = createAppendix(props.choosable)
  const isEmpty = () => state.tasks().length === 0
  return (
    <>
      <Dialog
        open
        onClose={props.onClose}
        title={t('appendix.title')}
        width={1000}
        footer={
          <>
            <Button onClick={props.onClose}>{t('shell.close')}</Button>
            <Button disabled={isEmpty()} onClick={() => state.save('xlsx')}>
              {t('appendix.xlsx')}
            </Button>
            <Button kind="prime" disabled={isEmpty()} onClick={() => state.save('docx')}>
              {t('appendix.docx')}
            </Button>
          </>
        }
      >
        <Choices state={state} />
        <Show when={!isEmpty()} fallback={<p>{t('appendix.noTask')}</p>}>
          <Preview state={state} />
        </Show>
        <p class="sub">{t('appendix.hint')}</p>
      </Dialog>
      <ExportProgress of={state.out} />
    </>
  )
}

function Choices(props: { state: AppendixState }) {
  const { t } = useText()
  const { state } = props
  const which = () =>
    (['all', 'seen', 'selected'] as const).map(value => ({
      value: value as Which,
      label: t(`appendix.${value}`, { n: state.counts()[value] }),
      disabled: state.counts()[value] === 0,
    }))
  return (
    <div class={styles.choices}>
      <div class={styles.line}>
        <Segmented
          label={t('appendix.which')}
          showLabel
          value={state.which()}
          segments={which()}
          onChange={state.setWhich}
        />
        <Segmented
          label={t('appendix.group')}
          showLabel
          value={state.group()}
          segments={[
            { value: 'field', label: t('appendix.field') },
            { value: 'leadAgency', label: t('appendix.leadAgency') },
            { value: 'none', label: t('appendix.none') },
          ]}
          onChange={state.setGroup}
        />
        <Checkbox checked={state.renumber()} onChange={state.setRenumber} label={t('appendix.renumber')} />
      </div>
      <div class={styles.fields}>
        <TextField label={t('appendix.label')} value={state.label()} onInput={state.setLabel} />
        <TextField label={t('appendix.heading')} value={state.title()} onInput={state.setTitle} autofocus />
        <TextField
          label={t('appendix.attachedTo')}
          value={state.attachedTo()}
          onInput={state.setAttachedTo}
        />
      </div>
    </div>
  )
}

/** The first rows as a page of paper shows them. */
function Preview(props: { state: AppendixState }) {
  const { t, number } = useText()
  const lines = createMemo(() => {
    const parts = props.state.appendix()?.parts ?? []
    const all = parts.flatMap(({ number: roman, title, rows }) => [
      ...(title === null ? [] : [{ heading: { roman, title }, cells: [] as readonly OutCell[] }]),
      ...rows.map(cells => ({ heading: null, cells })),
    ])
    return all.slice(0, SHOWN)
  })
  const textOf = (cell: OutCell) => (typeof cell === 'number' ? number(cell) : String(cell ?? ''))
  const columns = () => props.state.appendix()?.columns ?? []
  return (
    <section class={styles.paper} aria-label={t('appendix.preview')}>
      <p class={styles.title}>{props.state.label()}</p>
      <p class={styles.title}>{props.state.title()}</p>
      <p class={styles.attached}>{props.state.attachedTo()}</p>
      <table class={styles.table}>
        <colgroup>
          <For each={columns()}>{column => <col style={{ width: `${column.width / 2.52}%` }} />}</For>
        </colgroup>
        <thead>
          <tr>
            <For each={columns()}>{column => <th scope="col">{column.head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {line => (
              <tr>
                <Show
                  when={line.heading}
                  fallback={
                    <For each={line.cells}>
                      {(cell, column) => (
                        <td style={{ 'text-align': columns()[column()]?.align ?? 'left' }}>{textOf(cell)}</td>
                      )}
                    </For>
                  }
                >
                  {heading => (
                    <>
                      <td class={styles.roman}>{heading().roman}</td>
                      <td class={styles.part} colSpan={columns().length - 1}>
                        {heading().title}
                      </td>
                    </>
                  )}
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class={styles.more}>
        {props.state.group() === 'none'
          ? t('plan.bar.tasks', { n: props.state.tasks().length })
          : t('appendix.rows', {
              n: props.state.tasks().length,
              parts: props.state.appendix()?.parts.length ?? 0,
            })}
      </p>
    </section>
  )
}
