import type { sheet as vi } from '../vi/sheet'

export const sheet: typeof vi = {
  figures: {
    count: 'Count {{ n }}',
    sum: 'Sum {{ value }}',
    mean: 'Mean {{ value }}',
    min: 'Min {{ value }}',
    max: 'Max {{ value }}',
    tip: 'Selected cells: count of cells that are not empty; sum, mean, least and greatest of those with a number',
  },
}
