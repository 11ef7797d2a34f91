import type { TextKey } from '../text/texts'

/** A part of the Library with an address of its own. */
export interface LibraryTab {
  readonly path: `/library${string}`
  readonly name: TextKey
  /** Is about the open plan, and empty without one. */
  readonly needsPlan: boolean
}

/** The finished parts, in their order. Their routes stand in App.tsx. */
export const LIBRARY_TABS: readonly LibraryTab[] = [
  { path: '/library', name: 'library.tabs.plans', needsPlan: false },
  { path: '/library/conflicts', name: 'conflicts.tab', needsPlan: true },
  { path: '/library/history', name: 'library.tabs.history', needsPlan: true },
  { path: '/library/share', name: 'share.tab', needsPlan: true },
  { path: '/library/storage', name: 'care.tab', needsPlan: false },
]

/** Whether what stands at the address can be shown while no plan is open. */
export const standsWithoutPlan = (pathname: string): boolean =>
  LIBRARY_TABS.some(({ path, needsPlan }) => path === pathname && !needsPlan)
