import { armor, Decrypter, Encrypter } from 'age-encryption'
import { normalPassphrase, type SealFault, sizeFault } from '../../core/file/sealed'
import { err, ok, type Result } from '../../core/result'

/** The bytes under a passphrase (age, scrypt); `workFactor` is the power of two of its cost, age's own where absent. */
export async function sealBytes(
  bytes: Uint8Array,
  passphrase: string,
  workFactor?: number,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(normalPassphrase(passphrase))
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(bytes)
}

/** What was closed with the passphrase. */
export async function unsealBytes(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, SealFault>> {
  const large = sizeFault(bytes)
  if (large) return err(large)
  const plain = withoutArmor(bytes)
  if (!plain) return err({ kind: 'damaged' })
  // The first line behind the head says what it was made for.
  const head = new TextDecoder().decode(plain.subarray(0, 200)).split('\n')
  if (!head[1]?.startsWith('-> ')) return err({ kind: 'damaged' })
  if (!head[1].startsWith('-> scrypt ')) return err({ kind: 'for-a-key' })
  const decrypter = new Decrypter()
  decrypter.addPassphrase(normalPassphrase(passphrase))
  try {
    return ok(await decrypter.decrypt(plain))
  } catch (error) {
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched')
    return err({ kind: isWrong ? 'wrong-passphrase' : 'damaged' })
  }
}

function withoutArmor(bytes: Uint8Array): Uint8Array | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart()
  if (!start.startsWith('-----BEGIN')) return bytes
  try {
    return armor.decode(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
