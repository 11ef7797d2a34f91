import { Menu, MenuChoice } from '../common/Menu'
import { LANGUAGES } from '../text/language'
import { useText } from '../text/texts'

export function LanguageMenu() {
  const { t, language, setLanguage } = useText()
  return (
    <Menu
      kind="quiet"
      label={`${language().toUpperCase()} · ${t('shell.language.label')}: ${t(`shell.language.${language()}`)}`}
      button={language().toUpperCase()}
    >
      <MenuChoice
        value={language()}
        options={LANGUAGES.map(value => ({ value, label: t(`shell.language.${value}`) }))}
        onChange={setLanguage}
      />
    </Menu>
  )
}
