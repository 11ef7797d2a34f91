import { flatten, type TemplateResolver, translator } from '@solid-primitives/i18n'
import type { Conflict, Plan, PlanInfo, Records } from '../../../../src/core/plan/plan'
import type { CellContext } from '../../../../src/ui/plan/cells/cell'
import { createFormat } from '../../../../src/ui/text/format'
import { resolveText } from '../../../../src/ui/text/resolve'
import type { Translate } from '../../../../src/ui/text/texts'
import { vi } from '../../../../src/ui/text/vi'

const dictionary = flatten(vi)

/** What cells need, in Vietnamese. */
export const vietnamese = (further: Partial<CellContext> = {}): CellContext => ({
  ...createFormat('vi'),
  t: translator(() => dictionary, resolveText as TemplateResolver<string>) as Translate,
  language: () => 'vi',
  asOf: '2025-04-28',
  index: 'PAPI',
  bySource: false,
  agencyName: () => null,
  personName: () => null,
  ...further,
})

type Lists = Partial<{
  [Name in keyof Omit<Plan, 'id' | 'info' | 'conflicts'>]: readonly (Plan[Name] extends Records<infer Value>
    ? Value & { id: string }
    : never)[]
}>

const COLLECTIONS = [
  ...(['tasks', 'targets', 'measures', 'assessments', 'owners'] as const),
  ...(['checkIns', 'urgings', 'agencies', 'people', 'comments'] as const),
] as const

export function planWith(lists: Lists, info: PlanInfo = {}, conflicts: readonly Conflict[] = []): Plan {
  const records = Object.fromEntries(
    COLLECTIONS.map(name => [name, new Map((lists[name] ?? []).map(record => [record.id, record]))]),
  )
  const byKey = new Map(conflicts.map(each => [JSON.stringify([each.collection, each.id, each.field]), each]))
  return { id: 'plan', info, ...records, conflicts: byKey } as unknown as Plan
}
