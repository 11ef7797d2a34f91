import type { Catalog } from '../../core/edition/catalog'
import { editionOf } from '../../core/edition/catalog'
import type { EditionNode } from '../../core/edition/edition'
import type { Clash } from '../../core/plan/clashes'
import type { Plan, Target } from '../../core/plan/plan'
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
  const task = (id: string) => recordText(recordName(book, 'tasks', id))
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
        ...{ score: number(clash.score), limit: number(clash.limit) },
      })
    case 'double-claim':
      return t('merge.clash.double-claim', {
        ...{ node: nodeName(book, clash.index, clash.node), year: clash.year, n: clash.tasks.length },
        tasks: clash.tasks.map(task).join('; '),
      })
    case 'successor-ring':
      return t('merge.clash.successor-ring', {
        agencies: clash.agencies.map(id => recordText(recordName(book, 'agencies', id))).join(' → '),
      })
  }
}
