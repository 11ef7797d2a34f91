import { createMemo, createSignal } from 'solid-js'
import { type Change, fieldOf, type HistoryFilter, type RecordAt } from '../../core/journal/history'
import { changesetsOf } from '../../core/journal/moment'
import { momentsOf } from '../../core/plan/moments'
import { useApp } from '../../state/context'
import { useText } from '../text/texts'
import type { Words } from './create-words'

const DAY = 24 * 60 * 60 * 1000
const PERIODS = { today: 0, week: 7, month: 30 } as const
/** In the address before the id of a named moment. */
const SINCE = 'since:'

/** One of a few values to filter by; '' = all. */
export interface Choice {
  readonly key: string
  readonly text: string
}

export type HistoryFilters = ReturnType<typeof createFilters>

/** What is asked of the history. It stands in the address, but for the words that are searched. */
export function createFilters(changes: () => readonly Change[], { words, recordAt }: Words) {
  const { session, query } = useApp()
  const { t, collator, language } = useText()
  const [search, setSearch] = createSignal('')
  const sorted = (choices: Iterable<Choice>) => [...choices].sort((a, b) => collator.compare(a.text, b.text))

  const people = createMemo((): readonly Choice[] => {
    const names = new Set(changes().map(({ changeset }) => changeset.by))
    return [
      { key: '', text: t('history.filter.anyone') },
      ...sorted([...names].filter(Boolean).map(name => ({ key: name, text: name }))),
    ]
  })
  const fields = createMemo((): readonly Choice[] => {
    const found = new Map<string, Choice>()
    for (const { collection, field } of changes()) {
      const key = fieldOf(field)
      if (key !== '' && !found.has(key)) found.set(key, { key, text: words().field(collection, field) })
    }
    return [{ key: '', text: t('history.filter.anyField') }, ...sorted(found.values())]
  })
  const tasks = createMemo((): readonly Choice[] => {
    const ids = new Set(changes().flatMap(({ collection, id }) => (collection === 'tasks' ? [id] : [])))
    return sorted([...ids].map(id => ({ key: `tasks:${id}`, text: words().record('tasks', id) })))
  })
  const moments = createMemo(() => {
    const fold = session.fold()
    return fold ? momentsOf(fold.plan) : []
  })
  const periods = createMemo((): readonly Choice[] => [
    { key: '', text: t('history.filter.anyTime') },
    ...(['today', 'week', 'month'] as const).map(key => ({ key, text: t(`history.filter.${key}`) })),
    ...moments().map(({ id, name }) => ({
      key: `${SINCE}${id}`,
      text: t('history.filter.since', { name: name ?? '' }),
    })),
    { key: 'custom', text: t('history.filter.custom') },
  ])

  const period = () => query.get('when') ?? ''
  const record = createMemo((): RecordAt | undefined => {
    const asked = query.get('what')
    const colon = asked?.indexOf(':') ?? -1
    return asked && colon > 0 ? { collection: asked.slice(0, colon), id: asked.slice(colon + 1) } : undefined
  })
  const filter = createMemo((): HistoryFilter => {
    const [by, field] = [query.get('who'), query.get('field')]
    const asked = record()
    return {
      ...(by && { by }),
      ...(field && { field }),
      ...(asked && { record: asked }),
      ...span(period(), query.get('from'), query.get('to')),
    }
  })
  /** Hashes of what a named moment held already; what has come in since is asked for. */
  const heldBefore = createMemo((): ReadonlySet<string> | null => {
    const [fold, asked] = [session.fold(), period()]
    const moment = asked.startsWith(SINCE)
      ? moments().find(({ id }) => id === asked.slice(SINCE.length))
      : undefined
    return fold && moment
      ? new Set(changesetsOf(fold.chains, moment.heads ?? {}).map(({ hash }) => hash))
      : null
  })

  return {
    people,
    fields,
    tasks,
    periods,
    filter,
    heldBefore,
    record,
    search,
    setSearch,
    language,
    by: () => query.get('who') ?? '',
    field: () => query.get('field') ?? '',
    period,
    from: () => query.get('from') ?? '',
    to: () => query.get('to') ?? '',
    setBy: (key: string) => query.set({ who: key || null }),
    setField: (key: string) => query.set({ field: key || null }),
    setRecord: (asked: RecordAt | null) => query.set({ what: asked && `${asked.collection}:${asked.id}` }),
    setPeriod: (key: string) =>
      query.set({ when: key || null, ...(key !== 'custom' && { from: null, to: null }) }),
    setFrom: (day: string | null) => query.set({ from: day }),
    setTo: (day: string | null) => query.set({ to: day }),
    isSet: () =>
      search() !== '' || ['who', 'what', 'field', 'when'].some(name => query.get(name) !== undefined),
    clear() {
      setSearch('')
      query.set({ who: null, what: null, field: null, when: null, from: null, to: null })
    },
    /** Whether a change of another record is about the asked one: a target of a task, a comment on it. */
    belongs(change: Change, asked: RecordAt): boolean {
      const fields = recordAt(change.collection, change.id)
      if (change.collection === 'comments')
        return fields?.collection === asked.collection && fields.record === asked.id
      return asked.collection === 'tasks' && fields?.task === asked.id
    },
  }
}

/** Days are the reader's own: midnight to midnight on this computer. */
function span(
  period: string,
  from: string | undefined,
  to: string | undefined,
): Pick<HistoryFilter, 'from' | 'to'> {
  const midnight = new Date().setHours(0, 0, 0, 0)
  const days = Object.entries(PERIODS).find(([name]) => name === period)?.[1]
  if (days !== undefined) return { from: midnight - days * DAY }
  if (period !== 'custom') return {}
  const [first, last] = [startOf(from), startOf(to)]
  return { ...(first !== null && { from: first }), ...(last !== null && { to: last + DAY - 1 }) }
}

function startOf(day: string | undefined): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '')
  if (!parts) return null
  return new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])).getTime()
}
