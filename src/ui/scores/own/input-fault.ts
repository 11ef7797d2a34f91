import type { Stage } from '../../../core/analysis/analysis'
import type { CellInput } from '../../grid/sheet/sheet'
import type { TextApi } from '../../text/texts'
import { inputValue } from './edits'
import { scoreFault, scoreFaultText } from './score-fault'

/** Why an input would be no score of the node, in words; null = it is one. */
export function inputFault(
  node: Parameters<typeof scoreFault>[0],
  stage: Stage,
  input: CellInput,
  text: Pick<TextApi, 't' | 'number' | 'language'> & Parameters<typeof scoreFaultText>[0],
): string | null {
  const fault = scoreFault(node, inputValue(stage, input, text.language()))
  return fault && scoreFaultText(text, fault)
}
