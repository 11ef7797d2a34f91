import { Tooltip } from '@kobalte/core/tooltip'
import { type JSX, Show, splitProps } from 'solid-js'
import styles from './Button.module.css'
import floating from './floating.module.css'
import { Icon, type IconShape } from './Icon'
import { Kbd } from './Kbd'

export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** `prime`: the one thing to do here · `quiet`: no edge · `danger`: takes something away. */
  kind?: 'plain' | 'prime' | 'quiet' | 'danger' | undefined
  icon?: IconShape | undefined
  /** Keys that do the same; shown in a `kbd` and told to screen readers. */
  shortcut?: string | undefined
  small?: boolean | undefined
}

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['kind', 'icon', 'shortcut', 'small', 'class', 'children'])
  return (
    <button
      type="button"
      aria-keyshortcuts={keyNames(own.shortcut)}
      {...rest}
      class={`${styles.button} ${own.class ?? ''}`}
      classList={{
        [styles.prime ?? '']: own.kind === 'prime',
        [styles.quiet ?? '']: own.kind === 'quiet',
        [styles.danger ?? '']: own.kind === 'danger',
        [styles.small ?? '']: own.small === true,
        ...rest.classList,
      }}
    >
      <Show when={own.icon}>{icon => <Icon of={icon()} />}</Show>
      {own.children}
      <Show when={own.shortcut}>{keys => <Kbd>{keys()}</Kbd>}</Show>
    </button>
  )
}

/** An icon alone: the label is its accessible name and its tooltip. */
export function IconButton(
  props: Omit<ButtonProps, 'children' | 'icon'> & { icon: IconShape; label: string },
) {
  const [own, rest] = splitProps(props, ['icon', 'label', 'kind', 'shortcut'])
  return (
    <Tooltip openDelay={500} gutter={6}>
      <Tooltip.Trigger
        as={(trigger: ButtonProps) => (
          <Button
            {...trigger}
            {...rest}
            kind={own.kind ?? 'quiet'}
            aria-label={own.label}
            aria-keyshortcuts={keyNames(own.shortcut)}
          >
            <Icon of={own.icon} />
          </Button>
        )}
      />
      <Tooltip.Portal>
        <Tooltip.Content class={floating.tooltip ?? ''}>
          {own.label} <Show when={own.shortcut}>{keys => <Kbd>{keys()}</Kbd>}</Show>
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip>
  )
}

/** "Ctrl Z" as screen readers want it. */
const keyNames = (shortcut: string | undefined) => shortcut?.replace('Ctrl', 'Control').replaceAll(' ', '+')
