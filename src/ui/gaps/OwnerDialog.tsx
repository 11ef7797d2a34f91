import { createMemo, createSignal, For, Show } from 'solid-js'
import { foldText } from '../../core/fold-text'
import { INFLUENCES } from '../../core/plan/choices'
import { canLead } from '../../core/plan/directory'
import { formerOwners, lastDayBefore, ownerEdits } from '../../core/plan/ownership'
import { parseTyped } from '../../core/plan/parse-typed'
import type { Edit, Owner, Plan } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { nodeCodeText } from '../common/node-code'
import { Select } from '../common/Select'
import { TextField } from '../common/TextField'
import { cellFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import { ChoiceField } from './ChoiceField'
import type { Choice } from './choice'
import type { Coverage } from './coverage'
import type { Gaps, Indicator } from './create-gaps'
import styles from './OwnerDialog.module.css'

/** A choice of its own: an empty one would show nothing. */
const NOT_STATED = 'not-stated'

/** Who is in charge of an indicator, since when, and how far he can move it. Independent of any task. */
export function OwnerDialog(props: {
  gaps: Gaps
  indicator: Indicator
  coverage: Coverage
  onClose(): void
}) {
  const { session } = useApp()
  const text = useText()
  const { t, nameOf, language, date, collator } = text
  const { owner, agency } = props.coverage
  const code = () => nodeCodeText(props.indicator.spec.code)
  const [chosen, setChosen] = createSignal<Choice | null>(
    agency ? { kind: 'known', id: agency.id, text: agency.name ?? '' } : null,
  )
  const [from, setFrom] = createSignal(startOf(owner))
  const isOther = () => owner !== null && agency !== null && keyOf(chosen()) !== agency.id
  const [influence, setInfluence] = createSignal<string>(owner?.influence || NOT_STATED)
  const options = createMemo(() =>
    [...(props.gaps.plan()?.agencies.values() ?? [])]
      .filter(canLead)
      .map(each => ({
        kind: 'known' as const,
        id: each.id,
        text: each.name ?? '',
        search: [each.short, each.aliases].filter(Boolean).join(' '),
      }))
      .sort((a, b) => collator.compare(a.text, b.text)),
  )
  /** Another agency begins on the plan's day, until another day is typed. */
  const choose = (choice: Choice) => {
    const was = isOther()
    setChosen(choice)
    if (isOther() !== was) setFrom(isOther() ? date(props.gaps.asOf()) : startOf(owner))
  }
  const former = () => {
    const [plan, request] = [props.gaps.plan(), props.gaps.analysis()?.request]
    return plan && request
      ? formerOwners(plan, request.index, props.indicator.spec.code, props.gaps.asOf())
      : []
  }
  const agencyName = (id: string | null | undefined) =>
    props.gaps.plan()?.agencies.get(id ?? '')?.name ?? id ?? ''
  /** What becomes of the one in charge. */
  const handOver = () => {
    const before = agencyName(owner?.agency)
    const lastDay = lastDayBefore(owner, { agency: keyOf(chosen()), from: typedFrom().fields.from })
    return lastDay === null
      ? t('gaps.owner.corrected', { agency: before })
      : t('gaps.owner.until', { agency: before, date: date(lastDay) })
  }
  const typedFrom = () => parseTyped('owners', 'from', from(), language())
  const fault = () => {
    const found = typedFrom().fault
    return found ? cellFaultText(text, found) : undefined
  }

  const save = () => {
    const choice = chosen()
    const request = props.gaps.analysis()?.request
    const plan = props.gaps.plan()
    if (!choice || !request || !plan || fault()) return
    const added = choice.kind === 'new' ? addedAgency(plan, choice.text, session.newId) : null
    const fields: Partial<Owner> = {
      index: request.index,
      node: props.indicator.spec.code,
      agency: choice.kind === 'known' ? choice.id : (added?.id ?? null),
      ...typedFrom().fields,
      influence: influence() === NOT_STATED ? null : influence(),
    }
    session.commit(
      [...(added?.edits ?? []), ...ownerEdits(owner, fields, session.newId)],
      t('gaps.owner.saved', { code: code() }),
    )
    props.onClose()
  }
  const remove = () => {
    if (owner)
      session.commit(
        [{ collection: 'owners', id: owner.id, field: 'deleted', to: true }],
        t('gaps.owner.removed', { code: code() }),
      )
    props.onClose()
  }

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('gaps.owner.title', { code: code() })}
      description={nameOf(props.indicator.spec.name)}
      width={460}
      footer={
        <>
          <Show when={owner}>
            <Button kind="danger" onClick={remove}>
              {t('gaps.owner.remove')}
            </Button>
          </Show>
          <span class="grow" />
          <Button onClick={() => props.onClose()}>{t('shell.cancel')}</Button>
          <Button kind="prime" disabled={!chosen() || fault() !== undefined} onClick={save}>
            {t('gaps.owner.save')}
          </Button>
        </>
      }
    >
      <div class={styles.form}>
        <div class={styles.field}>
          <span class={styles.label} aria-hidden="true">
            {t('gaps.owner.agency')}
          </span>
          <ChoiceField
            label={t('gaps.owner.agency')}
            options={options()}
            value={chosen()}
            onChange={choose}
            newText={name => t('gaps.dialog.newLead', { name })}
            placeholder={t('gaps.owner.choose')}
          />
        </div>
        <TextField
          label={t('gaps.owner.from')}
          value={from()}
          onInput={setFrom}
          hint={t('gaps.owner.fromHint')}
          fault={fault()}
        />
        <Show when={isOther() && !fault()}>
          <p class="sub" role="status">
            {handOver()}
          </p>
        </Show>
        <div class={styles.field}>
          <span class={styles.label} aria-hidden="true">
            {t('gaps.owner.influence')}
          </span>
          <Select<string>
            class={styles.wide ?? ''}
            label={t('gaps.owner.influence')}
            options={[NOT_STATED, ...INFLUENCES]}
            value={influence()}
            onChange={setInfluence}
            textOf={influenceText}
          />
        </div>
        <For each={former()}>
          {each => (
            <p class={styles.former}>
              {t('gaps.owner.former', {
                agency: agencyName(each.agency),
                from: each.from ? date(each.from) : t('gaps.owner.unknownDay'),
                to: date(each.to),
              })}
            </p>
          )}
        </For>
      </div>
    </Dialog>
  )

  function startOf(stated: Owner | null): string {
    return stated?.from ? date(stated.from) : ''
  }

  function influenceText(value: string): string {
    const known = INFLUENCES.find(each => each === value)
    return known ? t(`words.influence.${known}`) : t('gaps.owner.influenceNone')
  }
}

const keyOf = (choice: Choice | null): string | null => (choice?.kind === 'known' ? choice.id : null)

/** The agency of that name, made where there is none. */
function addedAgency(plan: Plan, name: string, newId: () => string): { id: string; edits: readonly Edit[] } {
  for (const agency of plan.agencies.values())
    if (agency.name && foldText(agency.name) === foldText(name)) return { id: agency.id, edits: [] }
  const id = newId()
  return { id, edits: [{ collection: 'agencies', id, field: 'name', to: name.trim() }] }
}
