import { describe, expect, it } from 'vitest'
import { parsePlanFile } from '../../../../src/core/file/plan-file'
import { signatureOf, withSignature } from '../../../../src/core/file/signed'
import { createSignatures } from '../../../../src/state/signatures'
import { createSigning } from '../../../../src/storage/signing'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const TEXT =
  '{"format":"reformgrid-plan","version":1,"kind":"plan","plan":{"id":"p",\n"tasks":[]},\n"journal":[],\n"datasets":[]}\n'

/** One browser profile. */
function profile() {
  const kept = new Map<string, unknown>()
  const stored = {
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: unknown) => void kept.set(key, value),
  }
  const port = createSigning(stored)
  return { port, stored, ...createSignatures(port, stored) }
}
async function signedBy({ sign }: ReturnType<typeof profile>, text = TEXT): Promise<string> {
  const signed = await sign(text)
  expect(signed).not.toBeNull()
  return signed ?? ''
}

describe('a signed plan file', () => {
  it('is opened like one without signature, and without its signature is the file that was signed', async () => {
    const signed = await signedBy(profile())
    expect(parsePlanFile(bytesOf(signed)).ok).toBe(true)
    expect(new TextDecoder().decode(signatureOf(bytesOf(signed))?.content)).toBe(TEXT)
    expect(signatureOf(bytesOf(TEXT))).toBeNull()
  })

  it('keeps to RFC 8032: its first test vector, the empty text, is verified', async () => {
    const key = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
    const value =
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'
    const { port } = profile()
    expect(await port.verify(new Uint8Array(), { key, value })).toBe(true)
    expect(await port.verify(new Uint8Array([0]), { key, value })).toBe(false)
  })

  it('shows the same key as last time, another one, and the own one', async () => {
    const [here, first, second] = [profile(), profile(), profile()]
    const check = async (text: string) => (await here.check('p', bytesOf(text)))?.kind ?? null
    expect(await check(TEXT)).toBeNull()
    expect(await check(await signedBy(first))).toBe('first')
    expect(await check(await signedBy(first, TEXT.replace('"p"', '"q"')))).toBe('same')
    expect(await check(await signedBy(second))).toBe('other')
    expect(await check(await signedBy(second))).toBe('same')
    expect(await check(await signedBy(here))).toBe('own')
    // A page opened later still has its key.
    const again = createSignatures(createSigning(here.stored), here.stored)
    expect((await again.check('p', bytesOf(await signedBy(here))))?.kind).toBe('own')
  })

  it('shows a change of any byte, also of one that JSON passes over', async () => {
    const here = profile()
    const signed = await signedBy(here)
    const changed = [
      signed.replace('"tasks":[]', '"tasks":[ ]'),
      signed.replace('"p"', '"q"'),
      JSON.stringify(JSON.parse(signed), null, 2),
      withSignature(TEXT, { key: '0', value: '' }),
    ]
    for (const text of changed) expect(await here.check('p', bytesOf(text))).toEqual({ kind: 'broken' })
  })

  it('is not made where the browser cannot sign', async () => {
    const none = { sign: async () => null, verify: async () => null, ownKey: async () => null }
    const { stored } = profile()
    const signatures = createSignatures(none, stored)
    expect(await signatures.sign(TEXT)).toBeNull()
    expect(await signatures.check('p', bytesOf(await signedBy(profile())))).toEqual({ kind: 'unchecked' })
  })
})
