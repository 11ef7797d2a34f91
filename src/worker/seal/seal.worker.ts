import { expose } from 'comlink'
import { sealBytes, unsealBytes } from './seal'

const seal = {
  seal: (bytes: Uint8Array, passphrase: string) => sealBytes(bytes, passphrase),
  unseal: (bytes: Uint8Array, passphrase: string) => unsealBytes(bytes, passphrase),
}
export type Seal = typeof seal

expose(seal)
