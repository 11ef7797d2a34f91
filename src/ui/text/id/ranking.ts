import type { ranking as vi } from '../vi/ranking'

export const ranking: typeof vi = {
  title: 'Peringkat',
}
