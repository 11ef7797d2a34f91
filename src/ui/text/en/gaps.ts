import type { gaps as vi } from '../vi/gaps'

export const gaps: typeof vi = {
  title: 'Low indicators',
}
