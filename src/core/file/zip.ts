/** A file of an archive. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** 1 January 1980, the first day that the format knows: an archive of the same files is the same. */
const DATE = 0x21
/** Names are UTF-8. */
const FLAGS = 0x800

/**
 * The files as one ZIP archive, stored and not compressed (PKWARE APPNOTE 6.3.10, 4.3). Enough for plan files: below
 * 4 GB and 65,535 files.
 */
export function writeZip(entries: readonly ZipEntry[], utf8: (text: string) => Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const path = utf8(name)
    const common = [20, FLAGS, 0, 0, DATE] as const
    const sizes = [crc32(bytes), bytes.length, bytes.length] as const
    const local = record(30, 0x04034b50, common, sizes, [path.length, 0])
    directory.push(
      record(46, 0x02014b50, [20, ...common], sizes, [path.length, 0, 0, 0, 0], [0, offset]),
      path,
    )
    parts.push(local, path, bytes)
    offset += local.length + path.length + bytes.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = entries.length
  const end = record(22, 0x06054b50, [0, 0, count, count], [size, offset], [0])
  return joined([...parts, ...directory, end])
}

/** A signature, then groups of 16-bit, 32-bit, 16-bit and 32-bit numbers, little-endian. */
function record(length: number, signature: number, ...groups: readonly (readonly number[])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(length))
  view.setUint32(0, signature, true)
  let at = 4
  for (const [position, group] of groups.entries()) {
    for (const value of group) {
      if (position % 2 === 0) view.setUint16(at, value, true)
      else view.setUint32(at, value, true)
      at += position % 2 === 0 ? 2 : 4
    }
  }
  return new Uint8Array(view.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (CRC_TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8)
  return (rest ^ 0xffffffff) >>> 0
}
