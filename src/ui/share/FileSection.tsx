import Download from 'lucide-solid/icons/download'
import Save from 'lucide-solid/icons/save'
import { Show } from 'solid-js'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import library from '../library/Library.module.css'
import { createExport } from '../shell/export-plan'
import { useText } from '../text/texts'
import { createSaveToFile } from './create-save-to-file'
import styles from './Share.module.css'

/** The file on disk that the open plan is saved to. */
export function FileSection() {
  const { diskFile } = useApp()
  const { t, dateTime } = useText()
  const saving = createSaveToFile()
  const download = createExport()
  return (
    <section class={library.section} aria-labelledby="share-file">
      <h2 class={library.head} id="share-file">
        {t('share.file.title')}
      </h2>
      <p class={styles.intro}>{t('share.file.intro')}</p>
      <Show when={diskFile.supported} fallback={<p class="sub">{t('share.file.unsupported')}</p>}>
        <p>
          <Show when={diskFile.name()} fallback={<span class="quiet">{t('share.file.none')}</span>}>
            {name => <span class="strong">{t('share.file.current', { name: name() })}</span>}
          </Show>
          <Show when={diskFile.savedAt()}>
            {at => <span class={styles.aside}>{t('share.file.savedAt', { at: dateTime(at()) })}</span>}
          </Show>
        </p>
      </Show>
      <div class={styles.actions}>
        <Show when={diskFile.supported}>
          <Button icon={Save} disabled={saving.busy()} onClick={() => void saving.save()}>
            {diskFile.name()
              ? t('share.file.saveTo', { name: diskFile.name() ?? '' })
              : t('share.file.choose')}
          </Button>
          <Show when={diskFile.name()}>
            <Button disabled={saving.busy()} onClick={() => void saving.save(true)}>
              {t('share.file.elsewhere')}
            </Button>
          </Show>
        </Show>
        <Button icon={Download} onClick={() => void download()}>
          {t('share.file.download')}
        </Button>
      </div>
    </section>
  )
}
