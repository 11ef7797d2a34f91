import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { SIGNATURE_KEY, SIGNATURE_VALUE, type Signature } from '../core/file/signed'

const ALGORITHM = 'Ed25519'
const OWN_KEY = 'signing.key'

/** Where keys are kept: the browser stores them without showing their content. */
interface KeyStore {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

/** Signatures by this browser profile's own key, made at the first signature; its private half never leaves it. */
export function createSigning(stored: KeyStore) {
  let own: Promise<CryptoKeyPair> | null = null

  async function loaded(): Promise<CryptoKeyPair | null> {
    const pair = (await stored.get(OWN_KEY)) as Partial<CryptoKeyPair> | undefined
    return pair?.privateKey instanceof CryptoKey && pair.publicKey instanceof CryptoKey
      ? { privateKey: pair.privateKey, publicKey: pair.publicKey }
      : null
  }

  async function made(): Promise<CryptoKeyPair> {
    const before = await loaded()
    if (before) return before
    const pair = (await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])) as CryptoKeyPair
    await stored.set(OWN_KEY, pair)
    return pair
  }

  const nameOf = async (pair: CryptoKeyPair) =>
    bytesToHex(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))

  return {
    async sign(text: string): Promise<Signature | null> {
      try {
        own ??= made()
        const pair = await own
        const value = await crypto.subtle.sign(ALGORITHM, pair.privateKey, new TextEncoder().encode(text))
        return { key: await nameOf(pair), value: bytesToHex(new Uint8Array(value)) }
      } catch {
        // A browser without Ed25519, or a page without https.
        own = null
        return null
      }
    },
    async verify(content: Uint8Array<ArrayBuffer>, { key, value }: Signature): Promise<boolean | null> {
      if (!SIGNATURE_KEY.test(key) || !SIGNATURE_VALUE.test(value)) return false
      try {
        const known = await crypto.subtle.importKey('raw', bytesOf(key), ALGORITHM, false, ['verify'])
        return await crypto.subtle.verify(ALGORITHM, known, bytesOf(value), content)
      } catch {
        return null
      }
    },
    async ownKey(): Promise<string | null> {
      try {
        const pair = await (own ?? loaded())
        return pair && (await nameOf(pair))
      } catch {
        return null
      }
    },
  }
}

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(hexToBytes(hex))
