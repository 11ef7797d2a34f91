/** Fields of reform: direction, then the six of Resolution 76/NQ-CP of 15 July 2021. */
export const FIELDS = ['1', '2', '3', '4', '5', '6', '7'] as const
/** What a task's status may be (DESIGN §5); anything else that was typed is a fault. */
export const STATUSES = [
  'not-started',
  'running',
  'done',
  'paused',
  'awaiting',
  'cancelled',
  'period-ended',
] as const
export type Status = (typeof STATUSES)[number]
/** Reporting cycles, the shortest first; `regular` has no length. `isCycle` knows one more form. */
export const CYCLES = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'regular'] as const
/** How far an owner can move its indicator. */
export const INFLUENCES = ['direct', 'indirect', 'out-of-reach'] as const
/** Kinds of agencies; councils, committees and party bodies issue, they do not lead. */
export const AGENCY_KINDS = [
  'department',
  'people-committee',
  'council',
  'committee',
  'party',
  'unit',
  'other',
] as const
