import { Tooltip as Root } from '@kobalte/core/tooltip'
import { type JSX, Show } from 'solid-js'
import floating from './floating.module.css'

/** Words that explain a sign or give a cut text in full. Never the only place of a fact. */
export function Tooltip(props: { text: JSX.Element | undefined; class?: string; children: JSX.Element }) {
  return (
    <Show when={props.text} fallback={<span class={props.class ?? ''}>{props.children}</span>}>
      <Root openDelay={500} gutter={6}>
        <Root.Trigger as="span" class={props.class ?? ''}>
          {props.children}
        </Root.Trigger>
        <Root.Portal>
          <Root.Content class={floating.tooltip ?? ''}>{props.text}</Root.Content>
        </Root.Portal>
      </Root>
    </Show>
  )
}
