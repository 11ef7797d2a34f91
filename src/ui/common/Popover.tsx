import { Popover as Root } from '@kobalte/core/popover'
import type { JSX, ParentProps } from 'solid-js'
import { Button } from './Button'
import floating from './floating.module.css'

/** A button that opens a small region beside it. */
export function Popover(
  props: ParentProps<{ button: JSX.Element; label?: string; kind?: 'plain' | 'quiet'; small?: boolean }>,
) {
  return (
    <Root gutter={4}>
      <Root.Trigger
        as={Button}
        kind={props.kind ?? 'plain'}
        small={props.small ?? false}
        aria-label={props.label}
      >
        {props.button}
      </Root.Trigger>
      <Root.Portal>
        <Root.Content data-kb-top-layer="" class={`${floating.surface} ${floating.popover}`}>
          {props.children}
        </Root.Content>
      </Root.Portal>
    </Root>
  )
}
