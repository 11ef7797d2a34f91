import { onCleanup, onMount } from 'solid-js'
import { isTyping } from '../shell/keys'
import type { Gaps } from './create-gaps'

/** 1–n choose the lens, Ctrl+Enter opens the target form. They rest while a field has focus or a dialog is open. */
export function createPageKeys(gaps: Gaps, setTargets: () => void) {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isInField(event.target) || document.querySelector('[role="dialog"]')) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault()
      setTargets()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return
    const lens = gaps.analysis()?.lenses[Number(event.key) - 1]
    if (lens) gaps.setLens(lens)
  }
  onMount(() => document.addEventListener('keydown', onKey))
  onCleanup(() => document.removeEventListener('keydown', onKey))
}

/** A tick or a choice takes Space and arrows, no digits. */
const isInField = (target: EventTarget | null): boolean =>
  isTyping(target) &&
  !(target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio'))
