import { TextField } from '../../common/TextField'
import { useText } from '../../text/texts'
import styles from './ColumnsMenu.module.css'

/** Finds rows by words, without tones. */
export function GridSearch(props: { value: string; onInput(text: string): void }) {
  const { t } = useText()
  return (
    <TextField
      label={t('columns.search')}
      hideLabel
      class={styles.search ?? ''}
      placeholder={t('columns.search')}
      inputMode="search"
      value={props.value}
      onInput={props.onInput}
    />
  )
}
