import * as z from 'zod'
import { signatureOf, withSignature } from '../core/file/signed'
import type { PreferencesPort, SigningPort } from './ports'

/** What a file's signature says here. It tells of a key, never of a person. */
export type SignatureNote =
  /** `own`: this browser's key. `same`: a key met before. `first`: none was met with this plan yet. */
  | { readonly kind: 'own' | 'same' | 'first' | 'other'; readonly key: string }
  /** Changed since it was signed. */
  | { readonly kind: 'broken' }
  /** This browser cannot check it. */
  | { readonly kind: 'unchecked' }

const SEEN = 'signing.seen'
/** Keys met, each with the plans it came with. */
const Seen = z.record(z.string(), z.array(z.string()))

export interface Signatures {
  /** The file's text with a signature; null where this browser cannot sign. */
  sign(text: string): Promise<string | null>
  /** Null where there is no signature. A key that fits is remembered with the plan. */
  check(planId: string, bytes: Uint8Array): Promise<SignatureNote | null>
}

export function createSignatures(port: SigningPort, stored: PreferencesPort): Signatures {
  return {
    async sign(text) {
      const signature = await port.sign(text)
      return signature && withSignature(text, signature)
    },
    async check(planId, bytes) {
      const found = signatureOf(bytes)
      if (!found) return null
      const { key } = found.signature
      const fits = await port.verify(found.content, found.signature)
      if (fits === null) return { kind: 'unchecked' }
      if (!fits) return { kind: 'broken' }
      if (key === (await port.ownKey())) return { kind: 'own', key }
      const seen = new Map(Object.entries(Seen.safeParse(await stored.get(SEEN)).data ?? {}))
      const plans = seen.get(key)
      const hasOthers = [...seen.values()].some(known => known.includes(planId))
      if (!plans?.includes(planId)) {
        seen.set(key, [...(plans ?? []), planId])
        await stored.set(SEEN, Object.fromEntries(seen))
      }
      return { kind: plans ? 'same' : hasOthers ? 'other' : 'first', key }
    },
  }
}
