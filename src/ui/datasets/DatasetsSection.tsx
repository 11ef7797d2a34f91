import Ellipsis from 'lucide-solid/icons/ellipsis'
import FileDown from 'lucide-solid/icons/file-down'
import FileInput from 'lucide-solid/icons/file-input'
import ListTree from 'lucide-solid/icons/list-tree'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Edition } from '../../core/edition/edition'
import { useApp } from '../../state/context'
import { createLatest } from '../../state/latest'
import { Button } from '../common/Button'
import { Chip } from '../common/Chip'
import { Icon } from '../common/Icon'
import { Menu, MenuItem, MenuRule } from '../common/Menu'
import { useSourceWords } from '../common/source-words'
import library from '../library/Library.module.css'
import { createTableExport } from '../tables/create-table-export'
import { ExportProgress } from '../tables/ExportProgress'
import { useText } from '../text/texts'
import styles from './Datasets.module.css'
import { adoptFaultText } from './dataset-fault-text'
import { ImportIndex } from './ImportIndex'
import { ImportScores } from './ImportScores'
import { scoresTable } from './score-tables'

const HASH_SHOWN = 8

/** What the open plan uses of published scores: shipped or its own, edition by edition. */
export function DatasetsSection() {
  const { analysis, datasets, engine, session, view } = useApp()
  const text = useText()
  const { t, number, nameOf } = text
  const { sourceOf } = useSourceWords()
  const out = createTableExport()
  const [importing, setImporting] = createSignal(false)
  const [importingIndex, setImportingIndex] = createSignal(false)
  const canImport = () => session.plan() !== null && !session.readOnly()
  const inUse = createLatest(analysis.catalog, () => engine.datasetsInUse())
  const used = createMemo(() => new Map(inUse.answer()?.map(each => [each.edition, each])))
  const isOwn = (edition: Edition) => analysis.catalog()?.used[edition.id] !== undefined
  /** What is the plan's own comes first. */
  const editions = createMemo(() => {
    const all = (analysis.catalog()?.indices ?? []).flatMap(info => info.editions)
    return [...all.filter(isOwn), ...all.filter(edition => !isOwn(edition))]
  })
  const isOwnIndex = (edition: Edition) => analysis.catalog()?.ranked[edition.id] !== undefined
  const yearsOf = ({ years }: Edition) => {
    const [first, last] = [years[0], years.at(-1)]
    return first === last ? `${first}` : `${first}–${last}`
  }
  const sourceText = (sources: readonly string[]) => {
    const [first] = sources
    if (first === undefined) return t('datasets.noScores')
    return sources.length === 1
      ? sourceOf(first)
      : t('datasets.moreSources', { source: sourceOf(first), n: number(sources.length - 1) })
  }
  const exportScores = (edition: Edition, format: 'xlsx' | 'csv') =>
    out.saveTable(`${edition.index} ${edition.id}`, format, async () => {
      const [file] = await engine.editionFiles([edition.id])
      const catalog = analysis.catalog()
      return file && catalog ? scoresTable(file, catalog, text) : null
    })
  const leave = (edition: Edition) =>
    datasets.leave(
      edition.id,
      t(isOwnIndex(edition) ? 'datasets.leaveMessage' : 'datasets.backMessage', {
        edition: nameOf(edition.name),
      }),
    )

  return (
    <section class={library.section} aria-labelledby="datasets-title">
      <h2 class={library.head} id="datasets-title">
        {t('datasets.title')}
      </h2>
      <p class="quiet">{t('datasets.intro')}</p>
      <div class={styles.bar}>
        <Button icon={FileInput} disabled={!canImport()} onClick={() => setImporting(true)}>
          {t('datasets.importScores')}
        </Button>
        <Button icon={ListTree} disabled={!canImport()} onClick={() => setImportingIndex(true)}>
          {t('datasets.importIndex')}
        </Button>
        <Show when={!canImport()}>
          <span class="quiet">{t('datasets.noPlan')}</span>
        </Show>
      </div>
      <Show when={(analysis.catalog()?.notAdopted.length ?? 0) > 0}>
        <div class={styles.missing} role="status">
          <strong>{t('datasets.notUsedTitle')}</strong>
          <ul>
            <For each={analysis.catalog()?.notAdopted}>
              {({ edition, hash, fault }) => (
                <li>
                  {t('datasets.notUsed', {
                    edition,
                    hash: hash.slice(0, HASH_SHOWN),
                    reason: adoptFaultText(text, fault),
                  })}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <table class={library.table} aria-label={t('datasets.title')}>
        <thead>
          <tr>
            <th scope="col">{t('datasets.head.edition')}</th>
            <th scope="col">{t('datasets.head.years')}</th>
            <th scope="col">{t('datasets.head.inUse')}</th>
            <th scope="col" class="num">
              {t('datasets.head.units')}
            </th>
            <th scope="col" class="num">
              {t('datasets.head.columns')}
            </th>
            <th scope="col">{t('datasets.head.source')}</th>
            <th scope="col">{t('datasets.head.hash')}</th>
            <th scope="col">
              <span class="sr-only">{t('datasets.head.commands')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={editions()}>
            {edition => (
              <tr data-edition={edition.id}>
                <td>{nameOf(edition.name)}</td>
                <td>{yearsOf(edition)}</td>
                <td>
                  <Show when={isOwn(edition)} fallback={<span class="quiet">{t('datasets.shipped')}</span>}>
                    <Chip>{t(isOwnIndex(edition) ? 'datasets.ownIndex' : 'datasets.own')}</Chip>
                  </Show>
                </td>
                <td class="num">{number(used().get(edition.id)?.units ?? Number.NaN, 0)}</td>
                <td class="num">{number(used().get(edition.id)?.columns ?? Number.NaN, 0)}</td>
                <td class={styles.source} title={used().get(edition.id)?.sources.map(sourceOf).join('\n')}>
                  {sourceText(used().get(edition.id)?.sources ?? [])}
                </td>
                <td class={styles.hash} title={t('datasets.hashNote')}>
                  {used().get(edition.id)?.hash.slice(0, HASH_SHOWN)}
                </td>
                <td>
                  <div class={library.commands}>
                    <Menu
                      small
                      caret={false}
                      kind="quiet"
                      label={t('datasets.more', { edition: nameOf(edition.name) })}
                      button={<Icon of={Ellipsis} />}
                    >
                      <MenuItem icon={FileDown} onSelect={() => void exportScores(edition, 'xlsx')}>
                        {t('datasets.exportXlsx')}
                      </MenuItem>
                      <MenuItem icon={FileDown} onSelect={() => void exportScores(edition, 'csv')}>
                        {t('datasets.exportCsv')}
                      </MenuItem>
                      <Show when={isOwn(edition) && canImport()}>
                        <MenuRule />
                        <MenuItem icon={RotateCcw} onSelect={() => leave(edition)}>
                          {t(isOwnIndex(edition) ? 'datasets.leave' : 'datasets.back')}
                        </MenuItem>
                      </Show>
                    </Menu>
                  </div>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={importing()}>
        <ImportScores onClose={() => setImporting(false)} />
      </Show>
      <Show when={importingIndex()}>
        <ImportIndex onClose={() => setImportingIndex(false)} onTaken={index => view.set({ index })} />
      </Show>
      <ExportProgress of={out} />
    </section>
  )
}
