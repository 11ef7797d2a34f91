import { keyMark } from '../../core/file/signed'
import type { SignatureNote } from '../../state/signatures'
import { useText } from '../text/texts'

/** What the signature of a file says, and that it names no person. */
export function SignatureLine(props: { note: SignatureNote }) {
  const { t } = useText()
  const key = () => ('key' in props.note ? keyMark(props.note.key) : '')
  const isDoubtful = () => props.note.kind === 'broken' || props.note.kind === 'other'
  return (
    <p class={isDoubtful() ? 'warn' : 'quiet'}>
      {t(`protect.signature.${props.note.kind}`, { key: key() })}{' '}
      {key() && props.note.kind !== 'own' ? t('protect.signature.noPerson') : null}
    </p>
  )
}
