import { createSignal, Match, Show, Switch } from 'solid-js'
import type { EditionPart } from '../../core/file/edition-parts'
import { Button } from '../common/Button'
import { Combobox } from '../common/Combobox'
import { Segmented } from '../common/Segmented'
import { FaultList } from '../tables/FaultList'
import imports from '../tables/Import.module.css'
import { ImportDialog } from '../tables/ImportDialog'
import { tableFaultText } from '../tables/table-fault-text'
import { useText } from '../text/texts'
import { createIndexImport, type IndexImport } from './create-index-import'
import { createTemplates } from './create-templates'
import styles from './Datasets.module.css'
import { editionFaultText, nodeFieldName } from './edition-fault-text'
import { InfoPartChoices, TablePartChoices } from './IndexParts'
import { IndexPreview } from './IndexPreview'

type Shown = EditionPart | 'tree'

/** A set of criteria on its way into the plan, as an index of its own. */
export function ImportIndex(props: { onClose(): void; onTaken(index: string): void }) {
  const { t } = useText()
  const index = createIndexImport(code => {
    props.onClose()
    props.onTaken(code)
  })
  const templates = createTemplates()
  return (
    <ImportDialog
      title={t('datasets.index.title')}
      onClose={props.onClose}
      state={index.file.reading()}
      onFile={file => void index.read(file)}
      onChoose={() => void index.file.choose()}
      onStop={index.file.stop}
      intro={<p>{t('datasets.index.intro')}</p>}
      templates={
        <Button kind="quiet" onClick={() => void templates.index()}>
          {t('datasets.template')}
        </Button>
      }
      take={{
        label: t('datasets.index.take'),
        disabled: !index.canTake(),
        onTake: () => void index.take(),
      }}
    >
      <Read index={index} />
    </ImportDialog>
  )
}

function Read(props: { index: IndexImport }) {
  const text = useText()
  const { t } = text
  const { index } = props
  const [chosen, setShown] = createSignal<Shown>('criteria')
  const shown = (): Shown => (chosen() === 'tree' && index.proposal() === null ? 'criteria' : chosen())
  const unsure = (part: EditionPart) => {
    const now = index.parts()[part]
    const guesses = now === null ? [] : 'columns' in now ? now.columns : now.rows
    return guesses.filter(({ certainty }) => certainty === 'guess').length
  }
  const tab = (part: EditionPart, label: string) => ({
    value: part,
    label: unsure(part) > 0 ? `${label} · ${t('datasets.index.unsure', { n: unsure(part) })}` : label,
  })
  return (
    <>
      <Show when={index.parts().fault}>
        {fault => (
          <p class={imports.refused} role="alert">
            {tableFaultText(text, fault(), field => nodeFieldName(t, field))}
          </p>
        )}
      </Show>
      <Show when={index.proposal()}>
        <Found index={index} />
      </Show>
      <Segmented
        label={t('datasets.index.shown')}
        value={shown()}
        segments={[
          tab('criteria', t('datasets.index.sheetNodes')),
          tab('info', t('datasets.index.sheetInfo')),
          tab('units', t('datasets.index.sheetUnits')),
          { value: 'tree' as const, label: t('datasets.index.tree'), disabled: index.proposal() === null },
        ]}
        onChange={setShown}
      />
      <div class={styles.part}>
        <Switch>
          <Match when={shown() === 'criteria'}>
            <TablePartChoices index={index} part="criteria" />
          </Match>
          <Match when={shown() === 'info'}>
            <InfoPartChoices index={index} />
          </Match>
          <Match when={shown() === 'units'}>
            <TablePartChoices index={index} part="units" />
          </Match>
          <Match when={shown() === 'tree'}>
            <IndexPreview index={index} />
          </Match>
        </Switch>
      </div>
    </>
  )
}

/** What the sheets make together, or what stands against it. */
function Found(props: { index: IndexImport }) {
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
      <section class={imports.summary} aria-live="polite">
        <FaultList
          title={t('datasets.index.faults', { n: faults().length })}
          faults={faults()}
          textOf={fault => editionFaultText(text, fault)}
          alert
        />
      </section>
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
    </>
  )
}
