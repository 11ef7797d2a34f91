import { createMemo } from 'solid-js'
import type { Arrangement, ColumnSet, KeptColumns } from './arrangement'

interface Columns {
  kept(): KeptColumns
  put(next: KeptColumns): void
  show(arrangement: Arrangement): void
  /** As the columns stand; null = no grid. */
  present(): Arrangement | null
}

/** Arrangements with names, kept beside the present one. */
export function createColumnSets({ kept, put, show, present }: Columns) {
  const find = (name: string) => kept().sets.find(set => set.name === name)
  const names = createMemo(() => kept().sets.map(({ name }) => name), [], {
    equals: (a, b) => a.length === b.length && a.every((name, place) => name === b[place]),
  })
  return {
    names,
    /** The set that the columns were last taken from, or saved as. */
    applied: () => kept().applied,
    /** The columns stand no longer as that set has them. */
    isChanged(): boolean {
      const { applied, now } = kept()
      const set = applied === null ? undefined : find(applied)
      return set !== undefined && JSON.stringify(set.arrangement) !== JSON.stringify(now)
    },
    apply(name: string) {
      const set = find(name)
      if (!set) return
      put({ ...kept(), now: set.arrangement, applied: name })
      show(set.arrangement)
    },
    /** As the columns stand, under a new name or one that is there. */
    save(typed: string): boolean {
      const name = typed.trim()
      const arrangement = present()
      if (name === '' || !arrangement) return false
      const set: ColumnSet = { name, arrangement }
      const sets = find(name)
        ? kept().sets.map(other => (other.name === name ? set : other))
        : [...kept().sets, set]
      put({ now: arrangement, applied: name, sets })
      return true
    },
    /** A name that another set has stays with it. */
    rename(name: string, typed: string) {
      const next = typed.trim()
      if (next === '' || find(next)) return
      const { applied, sets } = kept()
      put({
        ...kept(),
        applied: applied === name ? next : applied,
        sets: sets.map(set => (set.name === name ? { ...set, name: next } : set)),
      })
    },
    /** The columns stay as they stand. */
    remove(name: string) {
      const { applied, sets } = kept()
      put({
        ...kept(),
        applied: applied === name ? null : applied,
        sets: sets.filter(set => set.name !== name),
      })
    },
  }
}
