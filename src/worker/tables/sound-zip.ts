import type { TableFileFault } from '../../core/file/table-rows'
import { err, ok, type Result } from '../../core/result'

/** Bytes that may come out of a packed file. */
const MAX_INFLATED = 100 * 1024 * 1024
/** Bytes out for one byte in, over the whole file. */
const MAX_RATIO = 100

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
/** Extra field with sizes of its own, which the reader would believe more than the header; renamed to an unused one. */
const ZIP64 = 1
const UNUSED = 0xffff

/**
 * A copy of a zip that may be unpacked. What comes out is judged by the directory, before anything is inflated, and
 * the directory's sizes are written over those of the local headers: the reader inflates into exactly as many bytes
 * as those state, so that false ones cannot grow.
 */
export function soundZip(bytes: Uint8Array): Result<Uint8Array, TableFileFault> {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  let end = copy.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) return err({ kind: 'not-a-table' })
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let inflated = 0
  for (let entry = 0; entry < count; entry++) {
    const size = pinEntry(view, at)
    if (size === null) return err({ kind: 'not-a-table' })
    inflated += size
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (inflated > MAX_INFLATED) return err({ kind: 'inflates', bytes: inflated, max: MAX_INFLATED })
  const ratio = Math.ceil(inflated / bytes.length)
  return ratio > MAX_RATIO ? err({ kind: 'packed-too-tight', ratio, max: MAX_RATIO }) : ok(copy)
}

/** The size of the entry at `at` of the directory, now in its local header as well; null where they make no sense. */
function pinEntry(view: DataView, at: number): number | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null
  const method = view.getUint16(at + 10, true)
  const packed = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return null
  // Two bytes are the shortest deflated nothing; a size of zero would let the reader grow without end.
  const isHonest = method === DEFLATED ? size > 0 || packed <= 2 : method === STORED && size === packed
  if (!isHonest || view.getUint16(local + 8, true) !== method) return null
  view.setUint32(local + 18, packed, true)
  view.setUint32(local + 22, size, true)
  dropZip64(view, local + 30 + view.getUint16(local + 26, true), view.getUint16(local + 28, true))
  dropZip64(view, at + 46 + view.getUint16(at + 28, true), view.getUint16(at + 30, true))
  return size
}

function dropZip64(view: DataView, start: number, length: number) {
  const end = Math.min(start + length, view.byteLength)
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === ZIP64) view.setUint16(at, UNUSED, true)
}
