import { foldText } from '../../core/fold-text'
import type { Command } from './command'

/**
 * The commands that a query means, best first: title begins with it, a word of the title does, all words stand
 * somewhere in it. Tones are ignored; the empty query means all, as they come.
 */
export function rankCommands(commands: readonly Command[], query: string): readonly Command[] {
  const folded = foldText(query).trim()
  if (folded === '') return commands
  const words = folded.split(/\s+/)
  const distance = ({ title }: Command): number => {
    const name = foldText(title)
    if (name.startsWith(folded)) return 0
    if (` ${name}`.includes(` ${folded}`)) return 1
    return words.every(word => name.includes(word)) ? 2 : Number.POSITIVE_INFINITY
  }
  return commands
    .map(command => ({ command, far: distance(command) }))
    .filter(({ far }) => far < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.far - b.far)
    .map(({ command }) => command)
}
