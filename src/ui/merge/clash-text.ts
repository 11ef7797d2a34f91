import type { Catalog } from '../../core/edition/catalog'
import { editionOf } from '../../core/edition/catalog'
import type { EditionNode } from '../../core/edition/edition'
import type { Clash } from '../../core/plan/clashes'
import type { Plan, Target } from '../../core/plan/plan'
import { boundText } from '../scores/own/score-fault'
import { nodeName, type RecordBook, recordName, recordText } from '../text/record-names'

/** A target's node in its own edition, else in that of its year. */
export const createSpecOf =
  (catalog: Catalog | null) =>
  ({ index, edition, node, year }: Target): EditionNode | null => {
    const info = catalog?.indices.find(({ code }) => code === index)
    const of =
      info?.editions.find(({ id }) => id === edition) ??
      (info && typeof year === 'number' ? editionOf(info, year) : null)
    return of?.nodes.find(({ code }) => code === node) ?? null
  }

/** A clash in one sentence that names what is meant. */
export function clashText(book: RecordBook, plan: Plan, clash: Clash): string {
  const { t, date, number } = book.text
  const task = (id: string) => shortened(recordText(recordName(book, 'tasks', id)))
  switch (clash.kind) {
    case 'start-after-deadline': {
      const { start, deadline } = plan.tasks.get(clash.task) ?? {}
      return t('merge.clash.start-after-deadline', {
        ...{ task: task(clash.task), start: date(start), deadline: date(deadline) },
      })
    }
    case 'above-max':
    case 'below-min':
      return t(`merge.clash.${clash.kind}`, {
        ...{ task: task(clash.task), node: nodeName(book, clash.index, clash.node) },
        ...{ score: number(clash.score), limit: boundText(book.text, clash.limit) },
      })
    case 'double-claim':
      return t('merge.clash.double-claim', {
        ...{ node: nodeName(book, clash.index, clash.node), year: clash.year, n: clash.tasks.length },
        tasks: clash.tasks.map(task).join('; '),
      })
    case 'several-owners':
      return t('merge.clash.several-owners', {
        ...{ node: nodeName(book, clash.index, clash.node), n: clash.agencies.length },
        agencies: clash.agencies.map(id => recordText(recordName(book, 'agencies', id))).join('; '),
      })
    case 'successor-ring':
      return t('merge.clash.successor-ring', {
        agencies: clash.agencies.map(id => recordText(recordName(book, 'agencies', id))).join(' → '),
      })
  }
}

/** A task is known by its number; the beginning of its title is enough beside it. */
const LONGEST = 70
const shortened = (name: string): string =>
  name.length <= LONGEST ? name : `${name.slice(0, name.lastIndexOf(' ', LONGEST))}…`
