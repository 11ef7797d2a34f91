import { For, Show } from 'solid-js'
import { MAX_GRID_ROWS, MAX_TABLE_BYTES, type TableFileFault } from '../../core/file/table-rows'
import { Button } from '../common/Button'
import { Combobox } from '../common/Combobox'
import { Dialog } from '../common/Dialog'
import imports from '../tables/Import.module.css'
import { ImportSource } from '../tables/ImportSource'
import { tableFaultText } from '../tables/table-fault-text'
import { useText } from '../text/texts'
import { createIndexImport, type IndexImport } from './create-index-import'
import { createTemplates } from './create-templates'
import styles from './Datasets.module.css'
import { editionFaultText, nodeFieldName } from './edition-fault-text'
import { IndexPreview } from './IndexPreview'

const LISTED = 100

/** A set of criteria on its way into the plan, as an index of its own. */
export function ImportIndex(props: { onClose(): void; onTaken(index: string): void }) {
  const text = useText()
  const { t, number } = text
  const index = createIndexImport(code => {
    props.onClose()
    props.onTaken(code)
  })
  const templates = createTemplates()
  const isRead = () => index.file.reading().kind === 'read'
  const faultText = (fault: Parameters<typeof tableFaultText>[1]) =>
    tableFaultText(text, fault, field => nodeFieldName(t, field))
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('datasets.index.title')}
      width={isRead() ? 1180 : 640}
      footer={
        <>
          <Show when={isRead()}>
            <Button class={imports.other ?? ''} onClick={() => void index.file.choose()}>
              {t('tables.import.other')}
            </Button>
          </Show>
          <Button onClick={props.onClose}>{t('shell.cancel')}</Button>
          <Show when={isRead()}>
            <Button kind="prime" disabled={!index.canTake()} onClick={() => void index.take()}>
              {t('datasets.index.take')}
            </Button>
          </Show>
        </>
      }
    >
      <Show
        when={isRead()}
        fallback={
          <>
            <p>{t('datasets.index.intro')}</p>
            <ImportSource
              state={index.file.reading()}
              faultText={fault => faultText(fault as TableFileFault)}
              kinds={t('tables.import.kinds', {
                size: `${MAX_TABLE_BYTES / 1024 ** 2} MB`,
                rows: number(MAX_GRID_ROWS),
              })}
              onFile={file => void index.read(file)}
              onChoose={() => void index.file.choose()}
              onStop={index.file.stop}
            >
              <Button kind="quiet" onClick={() => void templates.index()}>
                {t('datasets.template')}
              </Button>
            </ImportSource>
          </>
        }
      >
        <Show when={index.refusal()}>
          {fault => (
            <p class={imports.refused} role="alert">
              {faultText(fault())}
            </p>
          )}
        </Show>
        <Show when={index.proposal()}>
          <Read index={index} />
        </Show>
      </Show>
    </Dialog>
  )
}

function Read(props: { index: IndexImport }) {
  const text = useText()
  const { t, number, nameOf } = text
  const { index } = props
  const proposal = () => index.proposal()
  const faults = () => proposal()?.faults ?? []
  const edition = () => proposal()?.definition.edition
  return (
    <>
      <p>
        <strong>
          {proposal()?.definition.index.code} ·{' '}
          {nameOf(proposal()?.definition.index.name ?? { vi: '', en: '', id: '' })}
        </strong>{' '}
        {t('datasets.index.summary', {
          years: edition()?.years.join(', ') ?? '',
          nodes: number((edition()?.nodes.length ?? 1) - 1),
          units: number(proposal()?.units.length ?? 0),
          owners: number(proposal()?.owners.length ?? 0),
        })}
      </p>
      <Show when={faults().length > 0}>
        <section class={imports.summary} aria-live="polite">
          <p class={imports.refused} role="alert">
            {t('datasets.index.faults', { n: faults().length })}
          </p>
          <ul class={imports.faults}>
            <For each={faults().slice(0, LISTED)}>{fault => <li>{editionFaultText(text, fault)}</li>}</For>
            <Show when={faults().length > LISTED}>
              <li>{t('datasets.scores.moreFaults', { n: number(faults().length - LISTED) })}</li>
            </Show>
          </ul>
        </section>
      </Show>
      <Show when={index.units().length > 0 && faults().length === 0}>
        <Combobox
          class={styles.unit ?? ''}
          label={t('datasets.index.ownUnit')}
          showLabel="above"
          options={index.units()}
          value={index.units().find(({ id }) => id === index.ownUnit()) ?? null}
          keyOf={unit => unit.id}
          textOf={unit => unit.name}
          placeholder={t('datasets.index.keepUnit')}
          noneText={t('shell.picker.noUnit')}
          onChange={unit => unit && index.setOwnUnit(unit.id)}
        />
      </Show>
      <IndexPreview index={index} />
    </>
  )
}
