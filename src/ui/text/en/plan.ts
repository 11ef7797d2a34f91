import type { plan as vi } from '../vi/plan'

export const plan: typeof vi = {
  title: 'Plan',
}
