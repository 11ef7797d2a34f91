import { generateKeyBetween } from 'fractional-indexing'
import { createMemo, createSignal } from 'solid-js'
import type { Analysis, Raise } from '../../core/analysis/analysis'
import { parseDeadline } from '../../core/plan/deadline'
import { canLead, leadOf } from '../../core/plan/directory'
import { inOrder } from '../../core/plan/order'
import type { Plan } from '../../core/plan/plan'
import { proposeEdits } from '../../core/plan/propose'
import { readNumber } from '../../core/plan/read-number'
import { surveyEnd, targetTiming } from '../../core/plan/timing'
import { useApp } from '../../state/context'
import { nodeCodeText } from '../common/node-code'
import { useText } from '../text/texts'
import { type Choice, choiceKey } from './choice'
import type { Gaps, Indicator } from './create-gaps'
import { gainOf, isAbovePace, type Reference, refer, type Tick, targetOf } from './reference'
import { type LineDraft, lineFaults, type TaskDraft, toProposal } from './target-draft'

const YEARS_AHEAD = 5

export type Targets = ReturnType<typeof createTargets>

/** What is typed into the target form, what it would bring, and its one changeset. `codes` stay as they were ticked. */
export function createTargets(gaps: Gaps, analysis: Analysis, codes: readonly string[]) {
  const { session, analysis: state } = useApp()
  const { t, language, number, date, nameOf, collator } = useText()
  const { index, year: baseYear } = analysis.request
  // The form is open only over a plan.
  const plan = () => gaps.plan() as Plan
  const indicatorOf = (code: string) => gaps.indicators().get(code) as Indicator
  const firstTask = (code: string): Choice => ({
    kind: 'new',
    text: t('gaps.dialog.newTitleOf', {
      code: nodeCodeText(code),
      name: nameOf(indicatorOf(code).spec.name),
    }),
  })

  const [year, setYear] = createSignal(baseYear + 1)
  const [ticks, setTicks] = createSignal<ReadonlyMap<string, Tick>>(
    new Map(codes.map(code => [code, gaps.ticks().get(code) ?? refer('typed')])),
  )
  const [tasks, setTasks] = createSignal<ReadonlyMap<string, Choice>>(
    new Map(codes.map(code => [code, firstTask(code)])),
  )
  const [details, setDetails] = createSignal<ReadonlyMap<string, TaskDraft>>(new Map())

  const taskOf = (code: string) => tasks().get(code) as Choice
  /** As typed here, else as the plan has it. */
  const detailsOf = (code: string): TaskDraft => {
    const choice = taskOf(code)
    const typed = details().get(choiceKey(choice))
    if (typed) return typed
    const task = choice.kind === 'known' ? plan().tasks.get(choice.id) : undefined
    const lead = task && leadOf(plan(), task)
    return {
      lead: lead ? { kind: 'known', id: lead.id, text: lead.name ?? '' } : null,
      deadline: task?.deadlineText || (task?.deadline ? date(task.deadline) : ''),
    }
  }
  const lineOf = (code: string): LineDraft => {
    const { spec, node } = indicatorOf(code)
    return { spec, node, tick: ticks().get(code) ?? refer('typed'), task: taskOf(code) }
  }
  const scoreOf = (code: string): number => {
    const { spec, node, tick } = lineOf(code)
    return targetOf(spec, node, tick)
  }
  const gain = (code: string) => gainOf(indicatorOf(code).spec, indicatorOf(code).node, scoreOf(code))
  const faultsOf = (code: string) =>
    lineFaults(lineOf(code), details().get(choiceKey(taskOf(code))), language())
  const faults = createMemo(() => codes.flatMap(faultsOf).length)

  const raisesBy = (tick: (code: string) => Tick): Raise[] =>
    codes.flatMap(code => {
      const { spec, node } = indicatorOf(code)
      const score = targetOf(spec, node, tick(code))
      return Number.isNaN(score) ? [] : [{ node: code, score }]
    })
  const isSound = (code: string) => !faultsOf(code).some(({ where }) => where === 'score')
  const projection = state.createProjection(() =>
    raisesBy(code => lineOf(code).tick).filter(({ node }) => isSound(node)),
  )
  const proposed = state.createProjection(() => raisesBy(() => refer('proposal')))

  const write = (): boolean => {
    if (faults() > 0) return false
    const { proposal, agencies } = toProposal(
      {
        plan: plan(),
        edition: analysis.edition,
        baseYear,
        year: year(),
        lines: codes.map(lineOf),
        tasks: details(),
        language: language(),
      },
      session.newId,
    )
    session.commit(
      [...agencies, ...proposeEdits(plan(), proposal, session.newId, generateKeyBetween)],
      t('gaps.dialog.message', { n: codes.length, index, year: year() }),
    )
    gaps.clearTicks()
    return true
  }

  return {
    codes,
    analysis,
    indicatorOf,
    year,
    setYear,
    years: Array.from({ length: YEARS_AHEAD }, (_, place) => baseYear + 1 + place),
    tickOf: (code: string) => lineOf(code).tick,
    choose: (code: string, reference: Reference) =>
      setTicks(
        new Map(ticks()).set(
          code,
          reference === 'typed' && !Number.isNaN(scoreOf(code))
            ? {
                reference,
                typed: number(scoreOf(code), 2),
                value: readNumber(number(scoreOf(code), 2), language()),
              }
            : refer(reference),
        ),
      ),
    type: (code: string, typed: string) =>
      setTicks(
        new Map(ticks()).set(code, { reference: 'typed', typed, value: readNumber(typed, language()) }),
      ),
    useProposals: () =>
      setTicks(
        new Map(
          codes.map(code => {
            const { spec, node } = indicatorOf(code)
            const has = !Number.isNaN(targetOf(spec, node, refer('proposal')))
            return [code, has ? refer('proposal') : lineOf(code).tick]
          }),
        ),
      ),
    scoreOf,
    gain,
    isAbovePace: (code: string) => isSound(code) && isAbovePace(gain(code), indicatorOf(code).node),
    taskOf,
    /** What was typed for a new task goes along when only its title changes. */
    setTask(code: string, next: Choice) {
      const before = taskOf(code)
      const typed = details().get(choiceKey(before))
      if (next.kind === 'new' && before.kind === 'new' && typed && !details().has(choiceKey(next)))
        setDetails(new Map(details()).set(choiceKey(next), typed))
      setTasks(new Map(tasks()).set(code, next))
    },
    detailsOf,
    setDetails: (code: string, change: Partial<TaskDraft>) =>
      setDetails(new Map(details()).set(choiceKey(taskOf(code)), { ...detailsOf(code), ...change })),
    faultsOf,
    faults,
    /** The task would end too late to count for the year. */
    isLate(code: string): boolean {
      const draft = details().get(choiceKey(taskOf(code)))
      const choice = taskOf(code)
      const task = choice.kind === 'known' ? plan().tasks.get(choice.id) : undefined
      const typed = draft ? readDeadline(draft.deadline) : undefined
      const deadline = typed === undefined ? task?.deadline : typed
      const timing = targetTiming({ year: year() }, { ...task, deadline }, analysis.edition)
      return timing.kind === 'after-survey' || timing.kind === 'after-year'
    },
    surveyEnd: () => surveyEnd(analysis.edition, year()),
    projection,
    proposed,
    write,
    /** The plan's tasks, then the new ones of the other lines. */
    taskOptions: createMemo((): readonly Choice[] => {
      const known = inOrder(plan().tasks.values()).map(
        (task): Choice => ({
          kind: 'known',
          id: task.id,
          text: [task.number ? t('gaps.cell.task', { number: String(task.number) }) : '', task.title ?? '']
            .filter(Boolean)
            .join(' · '),
        }),
      )
      const fresh = [...tasks().values()].filter(choice => choice.kind === 'new')
      const titles = new Map(fresh.map(choice => [choice.text, choice]))
      return [...known, ...titles.values()]
    }),
    leadOptions: createMemo(() => agencyChoices(plan(), details(), collator)),
  }
}

/** The date that a typed deadline stands for; null = none. */
function readDeadline(typed: string): string | null {
  const read = parseDeadline(typed)
  return read.ok && read.value.kind === 'date' ? read.value.value : null
}

/** Agencies that may lead, and those named for the first time in this form. */
function agencyChoices(
  plan: Plan,
  details: ReadonlyMap<string, TaskDraft>,
  collator: Intl.Collator,
): readonly Choice[] {
  const known = [...plan.agencies.values()].filter(canLead).map(
    (agency): Choice => ({
      kind: 'known',
      id: agency.id,
      text: agency.name ?? '',
      search: [agency.short, agency.aliases].filter(Boolean).join(' '),
    }),
  )
  const fresh = [...details.values()].flatMap(({ lead }) => (lead?.kind === 'new' ? [lead] : []))
  const titles = new Map<string, Choice>(fresh.map(lead => [lead.text, lead]))
  return [...known.sort((a, b) => collator.compare(a.text, b.text)), ...titles.values()]
}
