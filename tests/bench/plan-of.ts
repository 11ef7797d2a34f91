import { firstKeys } from '../../src/core/plan/order'
import { written } from '../support/plan-files'
import { editsOf, journalWith } from '../support/plans'

const AGENCIES = 40
export const agency = (position: number): string => `Sở Thử nghiệm ${(position % AGENCIES) + 1}`

/** The file of a plan of made-up tasks, for its size alone. */
export function planOf(tasks: number): string {
  const directory = Object.fromEntries(
    Array.from({ length: AGENCIES }, (_, at) => [`agency-${at}`, { name: agency(at) }]),
  )
  const records = firstKeys(tasks).map((order, at) => [
    `task-${at}`,
    {
      order,
      number: at + 1,
      title: `Nhiệm vụ ${at + 1}`,
      leadAgency: `agency-${at % AGENCIES}`,
      status: at % 3 === 0 ? 'running' : 'not-started',
    },
  ])
  const journal = journalWith(
    [],
    editsOf({
      plan: { plan: { title: `Bench ${tasks}`, index: 'PAPI', ownUnit: 'quang-nam' } },
      agencies: directory,
      tasks: Object.fromEntries(records),
    }),
  )
  return written(journal)
}
