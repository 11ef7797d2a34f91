import { useCommands } from '../../commands/commands'
import { createFormatCommands } from './create-format-commands'
import { createFormats, type FormatSource } from './create-formats'

/** The formats of a page's grid, for its `FormatsDialog`, with their command in the one list. */
export function createFormatOffer<Row>(source: FormatSource<Row>) {
  const formats = createFormats(source)
  useCommands().offer(createFormatCommands(formats))
  return formats
}
