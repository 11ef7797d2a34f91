import { createMemo, createSignal } from 'solid-js'
import { bringBack, type Part } from '../../core/journal/bring-back'
import { type Difference, differences } from '../../core/journal/differences'
import type { Fold } from '../../core/journal/fold'
import { foldAt, momentAt } from '../../core/journal/moment'
import { ORDER } from '../../core/journal/record'
import { useApp } from '../../state/context'
import { createLatest } from '../../state/latest'
import { fileFaultText, storageFaultText } from '../text/fault-text'
import { useRecordWords } from '../text/record-words'
import { useText } from '../text/texts'
import type { Choice } from './create-filters'
import type { Moments } from './create-moments'

const WEEK = 7 * 24 * 60 * 60 * 1000
/** What stands before the id, the time or the name of a side in the address. */
const [MOMENT, TIME, PLAN, FILE] = ['moment:', 'time:', 'plan:', 'file:'] as const
const CHOOSE_FILE = 'choose-file'

export type Compare = ReturnType<typeof createCompare>
type Side = 'left' | 'right'

/** Two states of plans side by side: moments of the open one, other plans of this browser, files. */
export function createCompare(moments: Moments) {
  const { session, library, query, files } = useApp()
  const text = useText()
  const { t, dateTime } = text
  const wordsOf = useRecordWords()
  /** Files are read once and are gone with the page. */
  const [read, setRead] = createSignal<ReadonlyMap<string, Fold>>(new Map())
  const [fault, setFault] = createSignal<string | null>(null)

  const sideOf = (side: Side) => {
    const asked = query.get(side)
    const known = asked?.startsWith(FILE) && !read().has(asked) ? undefined : asked
    return known ?? (side === 'right' ? 'now' : 'start')
  }
  const timeOf = (key: string): number | null => {
    if (key === 'today') return new Date().setHours(0, 0, 0, 0)
    if (key === 'week') return Date.now() - WEEK
    return key.startsWith(TIME) ? Number(key.slice(TIME.length)) : null
  }

  const choices = createMemo((): readonly Choice[] => {
    const times = [sideOf('left'), sideOf('right')].filter(key => key.startsWith(TIME))
    return [
      { key: 'now', text: t('history.compare.now') },
      ...moments.all().map(({ id, name }) => ({
        key: `${MOMENT}${id}`,
        text: t('history.compare.moment', { name: name ?? '' }),
      })),
      ...[...new Set(times)].map(key => ({
        key,
        text: t('history.compare.time', { when: dateTime(timeOf(key) ?? 0) }),
      })),
      ...(['today', 'week', 'start'] as const).map(key => ({ key, text: t(`history.compare.${key}`) })),
      ...library
        .entries()
        .filter(({ id }) => id !== session.fold()?.planId)
        .map(({ id, title }) => ({ key: `${PLAN}${id}`, text: t('history.compare.plan', { title }) })),
      ...[...read().keys()].map(key => ({
        key,
        text: t('history.compare.file', { name: key.slice(FILE.length) }),
      })),
      { key: CHOOSE_FILE, text: t('history.compare.chooseFile') },
    ]
  })

  /** A plan of this browser that is asked for; read when it is. */
  const planOn = (side: Side) => {
    const asked = createMemo(() => {
      const key = sideOf(side)
      return key.startsWith(PLAN) ? key.slice(PLAN.length) : null
    })
    const { answer } = createLatest(asked, async id => ({ id, fold: await library.foldOf(id) }))
    return () => {
      const found = answer()
      return found && found.id === asked() ? found.fold : null
    }
  }
  const plans = { left: planOn('left'), right: planOn('right') }

  const foldOn = (side: Side) =>
    createMemo((): Fold | null => {
      const [key, fold] = [sideOf(side), session.fold()]
      if (key.startsWith(FILE)) return read().get(key) ?? null
      if (key.startsWith(PLAN)) {
        const found = plans[side]()
        return found?.ok ? found.value : null
      }
      if (!fold || key === 'now') return fold
      if (key.startsWith(MOMENT)) {
        const heads = moments.all().find(({ id }) => `${MOMENT}${id}` === key)?.heads
        return heads ? foldAt(fold, heads) : fold
      }
      const time = timeOf(key)
      const stamp = key === 'start' ? firstStamp(fold) : `${new Date(time ?? 0).toISOString()}~`
      return foldAt(fold, momentAt(fold.chains, stamp))
    })
  const folds = { left: foldOn('left'), right: foldOn('right') }

  const words = createMemo(() => wordsOf([folds.right()?.plan ?? null, folds.left()?.plan ?? null]))
  const rows = createMemo((): readonly Difference[] => {
    const [left, right] = [folds.left(), folds.right()]
    if (!left || !right) return []
    const named = words()
    const nameOf = ({ collection, id }: Difference) => named.record(collection, id)
    // Where a new or a deleted record stands says nothing more.
    const told = differences(left, right).filter(({ field, kind }) => field !== ORDER || kind === 'changed')
    const collections = [...new Set(told.map(({ collection }) => collection))]
    return told.sort(
      (a, b) =>
        collections.indexOf(a.collection) - collections.indexOf(b.collection) ||
        text.collator.compare(nameOf(a), nameOf(b)),
    )
  })

  return {
    choices,
    sideOf,
    rows,
    fault: () => {
      const storage = [plans.left(), plans.right()].find(found => found && !found.ok)
      return fault() ?? (storage && !storage.ok ? storageFaultText(t, storage.error) : null)
    },
    isReady: () => folds.left() !== null && folds.right() !== null,
    areOther: () => {
      const [left, right] = [folds.left(), folds.right()]
      return left !== null && right !== null && left.planId !== right.planId
    },
    words,
    counts: createMemo(() => {
      const of = (kind: Difference['kind']) => rows().filter(row => row.kind === kind).length
      return { added: of('added'), removed: of('removed'), changed: of('changed') }
    }),
    async set(side: Side, key: string) {
      if (key !== CHOOSE_FILE) return query.set({ [side]: key })
      const [file] = await files.open(['.json'], false)
      if (!file) return
      setFault(null)
      const found = await library.foldOfFile(file.bytes)
      if (!found.ok)
        return void setFault(
          `${t('history.compare.refused', { name: file.name })} ${fileFaultText(text, found.error)}`,
        )
      const name = `${FILE}${file.name}`
      setRead(new Map(read()).set(name, found.value))
      query.set({ [side]: name })
    },
    swap: () => query.set({ left: sideOf('right'), right: sideOf('left') }),
    /** What makes the plan of now show what the left side shows; null where that is another plan, or right is not now. */
    bringing(parts: readonly Part[] | 'all') {
      const [now, left] = [session.fold(), folds.left()]
      const isOwn = sideOf('right') === 'now' && now !== null && left?.planId === now.planId
      return isOwn && left ? bringBack(now, left, parts) : null
    },
    canBring: () => {
      const isFree = session.past() !== null || !session.readOnly()
      return isFree && sideOf('right') === 'now' && folds.left()?.planId === session.fold()?.planId
    },
    nameOf: (side: Side) => choices().find(({ key }) => key === sideOf(side))?.text ?? '',
  }
}

/** The plan as it was made: its first changeset alone. */
const firstStamp = (fold: Fold): string =>
  [...fold.chains.values()].flatMap(chain => chain[0]?.at ?? []).reduce((a, b) => (a < b ? a : b), '~')
