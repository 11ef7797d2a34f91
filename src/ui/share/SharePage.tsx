import library from '../library/Library.module.css'
import { useText } from '../text/texts'
import { BackupsSection } from './BackupsSection'
import { FileSection } from './FileSection'
import { FolderSection } from './FolderSection'

/** Where the open plan goes besides this browser: its file, the folder it is shared in, the copies that are kept. */
export function SharePage() {
  const { t } = useText()
  return (
    <div class={library.page}>
      <h1 class="sr-only">{t('share.title')}</h1>
      <div class={library.column}>
        <FileSection />
        <FolderSection />
        <BackupsSection />
      </div>
    </div>
  )
}
