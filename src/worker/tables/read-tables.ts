import {
  MAX_TABLE_BYTES,
  type TableFileFault,
  type TableProgress,
  type TableSheet,
} from '../../core/file/table-rows'
import { err, ok, type Result } from '../../core/result'
import { decodeText } from './decode-text'
import { readDelimited } from './read-delimited'
import { isDocx, readDocx } from './read-docx'
import { readWorkbook } from './read-workbook'
import { soundZip } from './sound-zip'

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, position) => bytes[position] === sign)
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b)
/** The container of .xls, and of workbooks under a password. */
const isCompound = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

const baseName = (name: string): string => name.replace(/\.[^.]*$/, '')

/** The sheets of a file of rows. What it is, its content decides: names lie too often. */
export async function readTables(
  bytes: Uint8Array,
  name: string,
  maxRows: number,
  report: (progress: TableProgress) => void,
): Promise<Result<readonly TableSheet[], TableFileFault>> {
  if (bytes.length > MAX_TABLE_BYTES)
    return err({ kind: 'too-large', bytes: bytes.length, max: MAX_TABLE_BYTES })
  if (bytes.length === 0) return err({ kind: 'no-rows' })
  if (isCompound(bytes)) return readWorkbook({ bytes }, maxRows, report)
  if (isZip(bytes)) {
    const sound = soundZip(bytes)
    if (!sound.ok) return sound
    return isDocx(sound.value)
      ? readDocx(sound.value, baseName(name), maxRows)
      : readWorkbook({ bytes: sound.value }, maxRows, report)
  }
  const text = decodeText(bytes)
  if (!text.ok) return text
  if (/^\ufeff?\s*<(?:html|table|!doctype|\?xml|meta)/i.test(text.value.slice(0, 500)))
    return readWorkbook({ text: text.value }, maxRows, report)
  const sheet = readDelimited(text.value, baseName(name), maxRows, report)
  return sheet.ok ? ok([sheet.value]) : sheet
}
