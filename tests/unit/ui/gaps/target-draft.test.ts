import { describe, expect, test } from 'vitest'
import { type Choice, choiceKey } from '../../../../src/ui/gaps/choice'
import { refer, type Tick } from '../../../../src/ui/gaps/reference'
import {
  type LineDraft,
  lineFaults,
  type TargetDraft,
  type TaskDraft,
  toProposal,
} from '../../../../src/ui/gaps/target-draft'
import { planOfRecords } from '../../../support/plans'
import { analysed, nodeOf } from '../../core/analysis/shipped'

const papi = analysed('PAPI', 2024)
const plan = planOfRecords({
  tasks: { t15: { number: 15, title: 'Chấn chỉnh Văn phòng Đăng ký đất đai', deadline: '2025-06-30' } },
  agencies: { a1: { name: 'Sở Nội vụ', short: 'SNV' } },
})
const known: Choice = { kind: 'known', id: 't15', text: 'NV 15' }
const fresh = (text: string): Choice => ({ kind: 'new', text })
const typed = (text: string, value: number): Tick => ({ reference: 'typed', typed: text, value })

function line(code: string, tick: Tick, task: Choice): LineDraft {
  const spec = papi.edition.nodes.find(each => each.code === code)
  if (!spec) throw new Error(code)
  return { spec, node: nodeOf(papi, code), tick, task }
}

function draft(lines: readonly LineDraft[], tasks: readonly [Choice, TaskDraft][] = []): TargetDraft {
  return {
    plan,
    edition: papi.edition,
    baseYear: 2024,
    year: 2025,
    lines,
    tasks: new Map(tasks.map(([choice, details]) => [choiceKey(choice), details])),
    language: 'vi',
  }
}

function ids(): () => string {
  let last = 0
  return () => `n${++last}`
}

describe('faults of a line', () => {
  const details = (deadline: string): TaskDraft => ({ lead: null, deadline })

  test('are none for the mean', () => {
    expect(lineFaults(line('PAPI.5.3', refer('mean'), known), undefined, 'vi')).toEqual([])
  })

  test('say the known maximum that a score would cross: 10/3', () => {
    expect(lineFaults(line('PAPI.5.3', typed('3,5', 3.5), known), undefined, 'vi')).toEqual([
      { where: 'score', fault: { kind: 'above-max', limit: 10 / 3 } },
    ])
  })

  test('say the present score that a target would fall below', () => {
    const [fault] = lineFaults(line('PAPI.5.3', typed('1', 1), known), undefined, 'vi')
    expect(fault).toMatchObject({ where: 'score', fault: { kind: 'below-present' } })
  })

  test('ask for a score where none was typed', () => {
    expect(lineFaults(line('PAPI.5.3', refer('typed'), known), undefined, 'vi')).toEqual([
      { where: 'score', fault: { kind: 'no-score' } },
    ])
  })

  test('say that what was typed is no number', () => {
    expect(lineFaults(line('PAPI.5.3', typed('hai', Number.NaN), known), undefined, 'vi')).toEqual([
      { where: 'score', fault: { kind: 'not-a-number' } },
    ])
  })

  test('say why a deadline cannot be read', () => {
    const [fault] = lineFaults(line('PAPI.5.3', refer('mean'), known), details('31/02/2025'), 'vi')
    expect(fault).toMatchObject({ where: 'deadline', fault: { kind: 'no-such-day', day: 31, month: 2 } })
  })
})

describe('the proposal', () => {
  test('ties a target to a task of the plan and leaves alone what was not typed', () => {
    const { proposal, agencies } = toProposal(draft([line('PAPI.5.3', typed('2,33', 2.33), known)]), ids())
    expect(proposal).toMatchObject({
      index: 'PAPI',
      edition: 'papi-2021-2024',
      baseYear: 2024,
      year: 2025,
      newTasks: [],
      taskFields: [],
    })
    expect(proposal.picks).toHaveLength(1)
    expect(proposal.picks[0]).toMatchObject({ node: 'PAPI.5.3', score: 2.33, task: 't15' })
    expect(proposal.picks[0]?.baseScore).toBeCloseTo(1.92, 2)
    expect(agencies).toEqual([])
  })

  test('makes one task for lines that name the same new one, with its lead and deadline', () => {
    const task = fresh('Nâng chất lượng bầu cử')
    const { proposal } = toProposal(
      draft(
        [line('PAPI.1.1', refer('mean'), task), line('PAPI.1.3', refer('mean'), task)],
        [[task, { lead: { kind: 'known', id: 'a1', text: 'Sở Nội vụ' }, deadline: '11/2025' }]],
      ),
      ids(),
    )
    expect(proposal.newTasks).toEqual([
      {
        id: 'n1',
        fields: {
          title: 'Nâng chất lượng bầu cử',
          leadAgency: 'a1',
          deadline: '2025-11',
          deadlineText: null,
        },
      },
    ])
    expect(proposal.picks.map(pick => pick.task)).toEqual(['n1', 'n1'])
  })

  test('adds an agency once however often it is named, and none where the plan has it', () => {
    const [one, two, three] = [fresh('một'), fresh('hai'), fresh('ba')]
    const { proposal, agencies } = toProposal(
      draft(
        [
          line('PAPI.1.1', refer('mean'), one),
          line('PAPI.1.3', refer('mean'), two),
          line('PAPI.8.2', refer('mean'), three),
        ],
        [
          [one, { lead: fresh('Sở Tư pháp'), deadline: '' }],
          [two, { lead: fresh('sở tư pháp '), deadline: '' }],
          [three, { lead: fresh('so noi vu'), deadline: '' }],
        ],
      ),
      ids(),
    )
    expect(agencies).toHaveLength(1)
    expect(agencies[0]).toMatchObject({ collection: 'agencies', field: 'name', to: 'Sở Tư pháp' })
    const leads = proposal.newTasks.map(task => task.fields.leadAgency)
    expect(leads).toEqual([agencies[0]?.id, agencies[0]?.id, 'a1'])
  })

  test('changes the deadline of a task of the plan, and empties it', () => {
    const fieldsFor = (deadline: string) =>
      toProposal(draft([line('PAPI.5.3', refer('mean'), known)], [[known, { lead: null, deadline }]]), ids())
        .proposal.taskFields
    expect(fieldsFor('30/11/2025')).toEqual([
      { id: 't15', fields: { deadline: '2025-11-30', deadlineText: null } },
    ])
    expect(fieldsFor('')).toEqual([{ id: 't15', fields: { deadline: null, deadlineText: null } }])
  })
})
