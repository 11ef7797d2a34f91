import FileInput from 'lucide-solid/icons/file-input'
import FilePlus from 'lucide-solid/icons/file-plus'
import { createSignal, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { createLatest } from '../../state/latest'
import { ToolBar } from '../common/Bars'
import { Button } from '../common/Button'
import { DatasetsSection } from '../datasets/DatasetsSection'
import { StatusBar, StatusItem } from '../shell/status-slot'
import { useText } from '../text/texts'
import { Bin } from './Bin'
import { ConfirmFile } from './ConfirmFile'
import { CreateDialog } from './CreateDialog'
import { createFileDrop } from './create-file-drop'
import { createLibraryPage } from './create-library-page'
import styles from './Library.module.css'
import { OpenedFiles } from './OpenedFiles'
import { PassphraseDialog } from './PassphraseDialog'
import { PlanTable } from './PlanTable'
import { WaysToStart } from './WaysToStart'

export function LibraryPage() {
  const { library, durability } = useApp()
  const { t, number, bytes } = useText()
  const page = createLibraryPage()
  const drop = createFileDrop(
    (files, leftOut) => void page.importFiles(files, leftOut),
    name => /\.(json|age)$/i.test(name),
  )
  const [creating, setCreating] = createSignal(false)
  const usage = createLatest(library.entries, () => durability.usage())

  return (
    <>
      <h1 class="sr-only">{t('library.title')}</h1>
      <ToolBar label={t('library.tools')}>
        <Button icon={FileInput} disabled={page.busy()} onClick={() => void page.chooseFiles()}>
          {t('library.openFile')}
        </Button>
        <Button icon={FilePlus} disabled={page.busy()} onClick={() => setCreating(true)}>
          {t('library.newEmpty')}
        </Button>
        <span class="quiet">{t('library.dropHint')}</span>
      </ToolBar>
      <div class={styles.page} classList={{ [styles.over ?? '']: drop.over() }} {...drop.handlers}>
        <div class={styles.column}>
          <OpenedFiles page={page} />
          <PlanTable page={page} />
          <WaysToStart page={page} onCreate={() => setCreating(true)} />
          <DatasetsSection />
          <Bin page={page} />
        </div>
        <Show when={drop.over()}>
          <p class={styles.drop}>{t('library.drop')}</p>
        </Show>
      </div>
      <ConfirmFile page={page} />
      <Show when={page.question()}>{question => <PassphraseDialog question={question()} />}</Show>
      <Show when={creating()}>
        <CreateDialog
          onClose={() => setCreating(false)}
          onCreate={(title, unit) => void page.createEmpty(title, unit)}
        />
      </Show>
      <StatusBar>
        <StatusItem>{t('library.status.plans', { n: number(library.entries().length, 0) })}</StatusItem>
        <Show when={library.bin().length > 0}>
          <StatusItem>{t('library.status.bin', { n: number(library.bin().length, 0) })}</StatusItem>
        </Show>
        <Show when={usage.answer()}>
          {used => <StatusItem>{t('library.status.usage', { size: bytes(used().bytes) })}</StatusItem>}
        </Show>
      </StatusBar>
    </>
  )
}
