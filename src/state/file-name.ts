import { foldText } from '../core/fold-text'

const LONGEST = 80

/** `Kế hoạch CCHC Quảng Nam` → `ke-hoach-cchc-quang-nam.plan.json`: letters that any mail program carries. */
export function planFileName(title: string): string {
  const slug = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return `${slug || 'plan'}.plan.json`
}
