import { foldText } from '../core/fold-text'

const LONGEST = 80

/** Letters that any mail program carries; empty where the text has none. */
export function planFileStem(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
}

/** `Kế hoạch CCHC Quảng Nam` → `ke-hoach-cchc-quang-nam.plan.json`. */
export const planFileName = (title: string): string => `${planFileStem(title) || 'plan'}.plan.json`

/** For publication; `title` is the one that goes out. */
export const redactedFileName = (title: string): string => `${planFileStem(title) || 'plan'}-public.plan.json`
