import type { Analysis } from '../../core/analysis/analysis'
import type { Edition, Text } from '../../core/edition/edition'
import type { Language } from '../text/language'

/** The edition's own name of a depth; its deepest name for depths it does not name. */
export const levelName = (edition: Edition, depth: number): Text =>
  (edition.levels[depth] ?? edition.levels.at(-1)) as Text

/** The name of the level that the lowest indicators are of: the deepest that has scores. */
export const leafLevel = ({ edition, nodes }: Pick<Analysis, 'edition' | 'nodes'>): Text =>
  levelName(edition, Math.max(...nodes.map(({ depth }) => depth)))

/** As the first word of a head. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** Several of a level, after a number: only English inflects. */
export function levelPlural(language: Language, name: string): string {
  if (language !== 'en') return name
  const irregular: readonly (readonly [RegExp, string])[] = [
    [/index$/, 'indices'],
    [/criterion$/, 'criteria'],
    [/^(\w+)(?= of )/, '$1s'],
  ]
  for (const [ending, plural] of irregular) if (ending.test(name)) return name.replace(ending, plural)
  return `${name}s`
}
