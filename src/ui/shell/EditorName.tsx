import UserRound from 'lucide-solid/icons/user-round'
import { useApp } from '../../state/context'
import { Icon } from '../common/Icon'
import { Popover } from '../common/Popover'
import { TextField } from '../common/TextField'
import { useText } from '../text/texts'

/** The name that is written into the journal with each edit. */
export function EditorName() {
  const { preferences } = useApp()
  const { t } = useText()
  return (
    <Popover kind="quiet" label={t('shell.by.label')} button={<Icon of={UserRound} />}>
      <TextField
        label={t('shell.by.label')}
        hint={t('shell.by.hint')}
        value={preferences.userName()}
        onChange={preferences.setUserName}
      />
    </Popover>
  )
}
