import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isSealed } from '../../../src/core/file/sealed'
import { sealBytes, unsealBytes } from '../../../src/worker/seal/seal'

const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)))
const PASSPHRASE = 'mật khẩu thử 2025'

describe('files under a passphrase', () => {
  it.each(['plan.binary.age', 'plan.armored.age'])('opens %s of another program', async name => {
    const bytes = fixture(`protected/${name}`)
    expect(isSealed(bytes)).toBe(true)
    expect(await unsealBytes(bytes, PASSPHRASE.normalize('NFD'))).toEqual({
      ok: true,
      value: fixture('plan-file.v1.json'),
    })
  })

  it('says that a passphrase is wrong', async () => {
    expect(await unsealBytes(fixture('protected/plan.binary.age'), 'mat khau thu 2025')).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase' },
    })
  })

  it('says that a file is damaged, wherever it was changed or cut', async () => {
    const sealed = await sealBytes(new TextEncoder().encode('{"format":"x"}'), PASSPHRASE, 4)
    const damaged = { ok: false, error: { kind: 'damaged' } }
    expect(await unsealBytes(sealed.subarray(0, sealed.length - 3), PASSPHRASE)).toEqual(damaged)
    const changed = sealed.slice()
    changed[sealed.length - 1] = (changed[sealed.length - 1] ?? 0) ^ 1
    expect(await unsealBytes(changed, PASSPHRASE)).toEqual(damaged)
    expect(await unsealBytes(sealed.subarray(0, 22), PASSPHRASE)).toEqual(damaged)
  })

  it('says that a file was made for a key', async () => {
    const text = 'age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\n'
    expect(await unsealBytes(new TextEncoder().encode(text), PASSPHRASE)).toEqual({
      ok: false,
      error: { kind: 'for-a-key' },
    })
  })

  it('takes composed and decomposed letters for the same passphrase', async () => {
    const bytes = new TextEncoder().encode('ok')
    const sealed = await sealBytes(bytes, 'Quảng'.normalize('NFD'), 4)
    expect(await unsealBytes(sealed, 'Quảng'.normalize('NFC'))).toEqual({ ok: true, value: bytes })
  })

  it('knows such a file by its first bytes alone', () => {
    const of = (text: string) => isSealed(new TextEncoder().encode(text))
    expect(of('\uFEFF\r\n-----BEGIN AGE ENCRYPTED FILE-----\r\n')).toBe(true)
    expect(of('{"format":"reformgrid-plan","age-encryption.org/v1":1}')).toBe(false)
    expect(of('')).toBe(false)
  })
})
