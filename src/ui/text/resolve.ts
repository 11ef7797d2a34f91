import { type BaseTemplateArgs, resolveTemplate } from '@solid-primitives/i18n'

/**
 * Fills `{{ name }}`. Where a text has two forms, "{{ n }} task || {{ n }} tasks", the first stands for one and the
 * second for any other `n`.
 */
export function resolveText(text: string, args?: BaseTemplateArgs): string {
  const forms = text.split(' || ')
  const form = forms.length === 1 || String(args?.n) === '1' ? forms[0] : forms[1]
  return resolveTemplate(form ?? text, args ?? {})
}
