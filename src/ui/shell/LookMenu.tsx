import Monitor from 'lucide-solid/icons/monitor'
import Moon from 'lucide-solid/icons/moon'
import Sun from 'lucide-solid/icons/sun'
import { Icon } from '../common/Icon'
import { Menu, MenuChoice, MenuRule } from '../common/Menu'
import { useText } from '../text/texts'
import { DENSITIES, THEMES, useLook } from './look'

const icons = { light: Sun, dark: Moon, system: Monitor } as const

export function LookMenu() {
  const { t } = useText()
  const look = useLook()
  return (
    <Menu kind="quiet" label={t('shell.look.label')} button={<Icon of={icons[look.theme()]} />} caret={false}>
      <MenuChoice
        label={t('shell.look.theme')}
        value={look.theme()}
        options={THEMES.map(value => ({ value, label: t(`shell.look.${value}`) }))}
        onChange={look.setTheme}
      />
      <MenuRule />
      <MenuChoice
        label={t('shell.look.density')}
        value={look.density()}
        options={DENSITIES.map(value => ({ value, label: t(`shell.look.${value}`) }))}
        onChange={look.setDensity}
      />
    </Menu>
  )
}
