import type { scores as vi } from '../vi/scores'

export const scores: typeof vi = {
  title: 'Scores',
}
