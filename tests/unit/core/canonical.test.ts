import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256Hex } from '../../../src/core/canonical'

describe('canonical JSON', () => {
  it('writes keys in code unit order whatever order they came in', () => {
    expect(canonicalJson({ b: 1, a: [true, null], A: 'x' })).toBe('{"A":"x","a":[true,null],"b":1}')
  })

  it('writes the same text for NFC and NFD spellings of a name, in values and in keys', () => {
    expect(canonicalJson({ ['Quảng'.normalize('NFD')]: 'Nghệ'.normalize('NFD') })).toBe(
      canonicalJson({ ['Quảng'.normalize('NFC')]: 'Nghệ'.normalize('NFC') }),
    )
  })

  it('leaves out undefined properties and keeps the place of undefined in an array', () => {
    expect(canonicalJson({ a: undefined, b: [undefined, 2] })).toBe('{"b":[null,2]}')
  })
})

describe('SHA-256', () => {
  it('gives the digests of FIPS 180-4', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})
