import { For } from 'solid-js'
import { Dialog } from '../common/Dialog'
import { Kbd } from '../common/Kbd'
import { useText } from '../text/texts'
import { COMMAND_GROUPS, type Command } from './command'
import styles from './commands.module.css'
import { shownKeys } from './keys'

/** Every key that does something on this page, by kind of work. */
export function ShortcutSheet(props: { commands: readonly Command[]; onClose(): void }) {
  const { t } = useText()
  const groups = () =>
    COMMAND_GROUPS.map(group => ({
      group,
      commands: props.commands.filter(command => command.group === group && command.keys?.length),
    })).filter(({ commands }) => commands.length > 0)
  return (
    <Dialog open onClose={props.onClose} title={t('commands.sheet')} width={880}>
      <div class={styles.sheet}>
        <For each={groups()}>
          {({ group, commands }) => (
            <section class={styles.group}>
              <h3 class={styles.head}>{t(`commands.group.${group}`)}</h3>
              <dl class={styles.keys}>
                <For each={commands}>
                  {command => (
                    <div>
                      <dt>{command.title}</dt>
                      <dd>
                        <For each={command.keys}>{keys => <Kbd>{shownKeys(keys)}</Kbd>}</For>
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
    </Dialog>
  )
}
