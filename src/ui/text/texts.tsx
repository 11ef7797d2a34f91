import { type BaseTemplateArgs, flatten, type TemplateResolver, translator } from '@solid-primitives/i18n'
import {
  createContext,
  createEffect,
  createMemo,
  createResource,
  createSignal,
  type ParentProps,
  Show,
  useContext,
} from 'solid-js'
import type { Text } from '../../core/edition/edition'
import { createFormat, type Format } from './format'
import { chooseLanguage, type Language } from './language'
import { resolveText } from './resolve'
import { vi } from './vi'

const flat = (dictionary: typeof vi) => flatten(dictionary)
type Dictionary = ReturnType<typeof flat>
/** Names of single texts, such as `shell.save.saved`. */
export type TextKey = {
  [Key in keyof Dictionary]: Dictionary[Key] extends string ? Key : never
}[keyof Dictionary]
/** `t('shell.save.saved', { time })`. Keys are checked by the compiler in every language. */
export type Translate = (key: TextKey, places?: BaseTemplateArgs) => string

export interface TextApi extends Format {
  readonly t: Translate
  language(): Language
  setLanguage(language: Language): void
  /** Vietnamese order for names in every language. */
  readonly collator: Intl.Collator
  /** The screen's language of a published name. */
  nameOf(text: Text): string
}

const STORED = 'reformgrid.language'
const collator = new Intl.Collator('vi', { numeric: true })
const TextContext = createContext<TextApi>()

/** Vietnamese is part of the first load, the other two come when asked for. */
async function loadDictionary(language: Language): Promise<Dictionary> {
  if (language === 'en') return flat((await import('./en')).en)
  if (language === 'id') return flat((await import('./id')).id)
  return flat(vi)
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    // Storage may be forbidden; the choice then lasts for the visit.
    return null
  }
}

function store(language: Language) {
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // See readStored.
  }
}

/** Gives the screen its language. Nothing is drawn before its texts are in; a change keeps the old ones until then. */
export function TextProvider(props: ParentProps<{ language?: Language }>) {
  const [asked, setAsked] = createSignal<Language>(
    props.language ??
      chooseLanguage({
        search: location.search,
        hash: location.hash,
        stored: readStored(),
        wished: navigator.languages,
      }),
  )
  const [loaded] = createResource(asked, async language => ({
    language,
    dictionary: await loadDictionary(language),
    format: createFormat(language),
  }))
  const current = createMemo(() => loaded.latest)
  createEffect(() => {
    const language = current()?.language
    if (language) document.documentElement.lang = language
  })

  return (
    <Show when={current()}>
      {now => (
        <TextContext.Provider
          value={createText(now, language => {
            store(language)
            forgetAskedLanguage()
            setAsked(language)
          })}
        >
          {props.children}
        </TextContext.Provider>
      )}
    </Show>
  )
}

function createText(
  now: () => { language: Language; dictionary: Dictionary; format: Format },
  setLanguage: (language: Language) => void,
): TextApi {
  return {
    t: translator(() => now().dictionary, resolveText as TemplateResolver<string>) as Translate,
    language: () => now().language,
    setLanguage,
    collator,
    nameOf: text => text[now().language],
    number: (value, decimals) => now().format.number(value, decimals),
    percent: (fraction, decimals) => now().format.percent(fraction, decimals),
    signed: (value, decimals) => now().format.signed(value, decimals),
    date: iso => now().format.date(iso),
    time: at => now().format.time(at),
    dateTime: at => now().format.dateTime(at),
    bytes: (size, rounding) => now().format.bytes(size, rounding),
  }
}

/** The address asked for a language; the reader has now chosen another, which a reload must keep. */
function forgetAskedLanguage() {
  const address = new URL(location.href)
  address.searchParams.delete('lang')
  const [path, query] = address.hash.split('?')
  const parameters = new URLSearchParams(query)
  const inHash = parameters.has('lang')
  parameters.delete('lang')
  const rest = parameters.toString()
  if (inHash) address.hash = rest ? `${path}?${rest}` : (path ?? '')
  history.replaceState(history.state, '', address)
  if (inHash) window.dispatchEvent(new HashChangeEvent('hashchange'))
}

export function useText(): TextApi {
  const text = useContext(TextContext)
  if (!text) throw new Error('useText stands outside a TextProvider')
  return text
}
