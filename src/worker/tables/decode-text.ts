import type { TableFileFault } from '../../core/file/table-rows'
import { decodeUtf8 } from '../../core/file/utf8'
import { err, ok, type Result } from '../../core/result'

/**
 * The text of a file of rows: UTF-8, or UTF-16 where its mark says so (Excel's "Unicode text"). Old code pages are
 * refused with the line: which one it was cannot be told from the bytes, and a wrong guess spoils every name.
 */
export function decodeText(bytes: Uint8Array): Result<string, TableFileFault> {
  const [first, second] = bytes
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? err({ kind: 'not-a-table' }) : ok(text)
  } catch {
    if (wide !== null) return err({ kind: 'not-a-table' })
    // Slower, but it knows the line.
    const read = decodeUtf8(bytes)
    return read.ok ? ok(read.value) : err(read.error)
  }
}
