import type { CellFormat } from './evaluate'
import styles from './formats.module.css'

const SIGNED = ['alarm', 'warn', 'info', 'mark']

/** The classes that draw a format, and the width of its bar. */
export function classesOf(format: CellFormat | null): { classes: readonly string[]; share: string } {
  if (!format) return { classes: [], share: '' }
  const { look, scale, bar } = format
  const names = [
    look,
    (look !== null || scale !== null) && 'filled',
    (scale?.end || (look !== null && SIGNED.includes(look))) && 'signed',
    scale && `${scale.colours}${scale.step}`,
    scale?.end,
    bar !== null && 'barred',
  ]
  return {
    classes: names.flatMap(name => (name && styles[name]) || []),
    share: bar === null ? '' : `${Math.round(bar * 1000) / 10}%`,
  }
}
