import Info from 'lucide-solid/icons/info'
import Lock from 'lucide-solid/icons/lock'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { useApp } from '../../state/context'
import { NoteBar } from '../common/Bars'
import { Button } from '../common/Button'
import { Icon } from '../common/Icon'
import { useText } from '../text/texts'
import type { Scores } from './create-scores'
import styles from './ScoresPage.module.css'

/** Why nothing can be typed, or what the year in view still takes; for all units, how complete the table is. */
export function ScoresNote(props: { scores: Scores }) {
  const { t } = useText()
  const { session } = useApp()
  const { scores } = props
  const places = () => {
    const request = scores.analysis()?.request
    return {
      index: request?.index ?? '',
      year: request?.year ?? 0,
      unit: scores.nameOfUnit(scores.unit()),
      own: scores.nameOfUnit(scores.ownUnit() ?? ''),
    }
  }
  const isListed = () => scores.analysis()?.units.includes(scores.ownUnit() ?? '') === true
  const isOpenYear = () => scores.info()?.openYears.includes(places().year) === true
  const noteOfStage = () => (scores.stage() === null ? 'scores.sheet.noteBest' : 'scores.sheet.noteStage')
  const missing = createMemo(
    () => scores.rows().filter(({ stages }) => stages.published.from !== 'dataset').length,
  )

  return (
    <NoteBar>
      <Switch>
        <Match when={scores.readOnly()}>
          <Icon of={Lock} size={14} />
          <Words text={t(session.past() ? 'history.past.chip' : 'scores.note.readOnly')} />
        </Match>
        <Match when={scores.scoresAll()}>
          <Icon of={Info} size={14} />
          <Words text={t(scores.part() === 'own' ? 'scores.sheet.noteOwn' : noteOfStage(), places())} />
        </Match>
        <Match when={scores.ownUnit() === null && scores.isExample()}>
          <Icon of={Lock} size={14} />
          <Words text={t('scores.note.example')} />
        </Match>
        <Match when={scores.plan() && scores.ownUnit() === null}>
          <Icon of={Info} size={14} />
          <Words text={t('scores.note.noOwn')} />
          <Show when={scores.unit()}>
            {unit => (
              <Button kind="quiet" class={styles.act ?? ''} onClick={() => scores.setOwnUnit(unit())}>
                {t('scores.note.setOwn', places())}
              </Button>
            )}
          </Show>
        </Match>
        <Match when={!scores.isScored() && !isListed()}>
          <Icon of={Lock} size={14} />
          <Words text={t('scores.note.ownNotListed', places())} />
        </Match>
        <Match when={!scores.isScored()}>
          <Icon of={Lock} size={14} />
          <Words text={t('scores.note.otherUnit', places())} />
          <Show when={scores.ownUnit()}>
            {own => (
              <Button kind="quiet" class={styles.act ?? ''} onClick={() => scores.look(own())}>
                {t('scores.note.toOwn', places())}
              </Button>
            )}
          </Show>
        </Match>
        <Match when={isOpenYear()}>
          <Icon of={Info} size={14} />
          <Words text={t('scores.note.open', places())} />
        </Match>
        <Match when={missing() > 0}>
          <Icon of={Info} size={14} />
          <Words text={t('scores.note.partial', { ...places(), n: missing() })} />
        </Match>
        <Match when={scores.part() === 'own'}>
          <Words text={t('scores.note.whole', places())} />
        </Match>
        <Match when={scores.part() === 'units'}>
          <Words
            text={[t('scores.note.small'), t('scores.note.derived'), t('scores.note.ofPlan')].join(' · ')}
          />
        </Match>
      </Switch>
      <Show when={scores.part() === 'units' && scores.stage() === null}>
        <Coverage scores={scores} />
      </Show>
    </NoteBar>
  )
}

const Words = (props: { text: string }) => (
  <span class="ellipsis" title={props.text}>
    {props.text}
  </span>
)

/** How complete the table of the year is. */
function Coverage(props: { scores: Scores }) {
  const { t } = useText()
  const total = () => props.scores.analysis()?.columns[0]
  const counts = () => ({ n: total()?.present ?? 0, of: props.scores.analysis()?.units.length ?? 0 })
  const isPartial = () => !props.scores.scoresAll() && total()?.complete === false && counts().n > 0
  return (
    <>
      <span class="grow" />
      <span class="quiet nowrap">
        {t(isPartial() ? 'scores.note.unitsPartial' : 'scores.note.units', counts())}
      </span>
    </>
  )
}
