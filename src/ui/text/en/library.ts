import type { library as vi } from '../vi/library'

export const library: typeof vi = {
  title: 'Library',
}
