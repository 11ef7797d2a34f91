import FileInput from 'lucide-solid/icons/file-input'
import FilePlus from 'lucide-solid/icons/file-plus'
import LayoutTemplate from 'lucide-solid/icons/layout-template'
import { For } from 'solid-js'
import { TEMPLATES } from '../../state/library'
import { Button } from '../common/Button'
import { Icon, type IconShape } from '../common/Icon'
import { useText } from '../text/texts'
import type { LibraryPageState } from './create-library-page'
import styles from './Library.module.css'

interface Way {
  readonly icon: IconShape
  readonly title: string
  readonly text: string
  readonly action: string
  start(): void
}

/** Templates, a file, or nothing at all: each makes another plan and leaves the others alone. */
export function WaysToStart(props: { page: LibraryPageState; onCreate(): void }) {
  const { t } = useText()
  const ways = (): Way[] => [
    ...TEMPLATES.map(name => ({
      icon: LayoutTemplate,
      title: t(`library.templates.${name}`),
      text: t(`library.templates.${name}Text`),
      action: t('library.templates.use'),
      start: () => void props.page.fromTemplate(name),
    })),
    {
      icon: FilePlus,
      title: t('library.templates.empty'),
      text: t('library.templates.emptyText'),
      action: t('library.templates.emptyAction'),
      start: props.onCreate,
    },
    {
      icon: FileInput,
      title: t('library.templates.file'),
      text: t('library.templates.fileText'),
      action: t('library.templates.fileAction'),
      start: () => void props.page.chooseFiles(),
    },
  ]
  return (
    <section class={styles.section}>
      <h2 class={styles.head}>{t('library.templates.title')}</h2>
      <ul class={styles.ways}>
        <For each={ways()}>
          {way => (
            <li class={styles.way}>
              <span class="quiet">
                <Icon of={way.icon} />
              </span>
              <div class="grow">
                <div class="strong">{way.title}</div>
                <div class="quiet">{way.text}</div>
              </div>
              <Button
                disabled={props.page.busy()}
                aria-label={`${way.action} ${way.title}`}
                onClick={() => way.start()}
              >
                {way.action}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
