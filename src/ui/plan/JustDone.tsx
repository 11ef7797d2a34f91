import { Match, Show, Switch } from 'solid-js'
import { Button } from '../common/Button'
import { createHistory } from '../shell/history'
import { useText } from '../text/texts'
import type { PlanPageState } from './create-plan-page'
import styles from './Plan.module.css'

/** What was just done or why not, with the one thing that may be wanted next. */
export function JustDone(props: { page: PlanPageState }) {
  const { t } = useText()
  const history = createHistory()
  const { commands, grid, faults } = props.page
  const offer = () => commands.said()?.offer
  const take = (run: () => void) => () => {
    commands.setSaid(null)
    run()
  }
  return (
    <span role="status" class={styles.said}>
      <Show when={commands.said()}>
        {said => (
          <span class="ellipsis" title={said().text}>
            {said().text}
          </span>
        )}
      </Show>
      <Switch>
        <Match when={offer() === 'undo'}>
          <Button small onClick={take(history.undo)}>
            {t('plan.row.undo')}
          </Button>
        </Match>
        <Match when={offer() === 'faults'}>
          <Button small onClick={take(faults.open)}>
            {t('badCells.show')}
          </Button>
        </Match>
        <Match when={offer() === 'unsort'}>
          <Button
            small
            onClick={take(() => {
              grid.clearFilters()
              grid.clearSort()
            })}
          >
            {t('plan.row.unsort')}
          </Button>
        </Match>
      </Switch>
    </span>
  )
}
