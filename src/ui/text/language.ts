export const LANGUAGES = ['vi', 'en', 'id'] as const
export type Language = (typeof LANGUAGES)[number]

const isLanguage = (value: unknown): value is Language => LANGUAGES.some(known => known === value)

interface Signs {
  /** `location.search`: `?lang=` before the hash. */
  readonly search: string
  /** `location.hash`: `#/plan?lang=en`. */
  readonly hash: string
  /** What was chosen on an earlier visit. */
  readonly stored: unknown
  /** `navigator.languages`, in the order of the reader's wish. */
  readonly wished: readonly string[]
}

/** The address decides, then an earlier choice, then the browser; English where none of the three is wished for. */
export function chooseLanguage({ search, hash, stored, wished }: Signs): Language {
  const asked =
    new URLSearchParams(search).get('lang') ?? new URLSearchParams(hash.split('?')[1] ?? '').get('lang')
  if (isLanguage(asked)) return asked
  if (isLanguage(stored)) return stored
  // "in" is the old code of Indonesian, still sent by some Android browsers.
  const codes = wished.map(tag => tag.toLowerCase().split('-')[0]).map(code => (code === 'in' ? 'id' : code))
  return codes.find(isLanguage) ?? 'en'
}
