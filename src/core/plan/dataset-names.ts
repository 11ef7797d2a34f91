import { type Edit, PLAN_RECORD } from './plan'

/** The plan uses the dataset of this name for the edition; null = the shipped one again, or no own index. */
export const datasetEdit = (edition: string, hash: string | null): Edit => ({
  collection: 'plan',
  id: PLAN_RECORD,
  field: `datasets/${edition}`,
  to: hash,
})
