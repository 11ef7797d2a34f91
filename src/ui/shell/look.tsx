import {
  type Accessor,
  createContext,
  createEffect,
  createSignal,
  type ParentProps,
  useContext,
} from 'solid-js'

export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]
export const DENSITIES = ['compact', 'normal', 'roomy'] as const
export type Density = (typeof DENSITIES)[number]

export interface Look {
  readonly theme: Accessor<Theme>
  setTheme(theme: Theme): void
  readonly density: Accessor<Density>
  setDensity(density: Density): void
  /** Heights of grid rows in px: the grid needs numbers beside the tokens `--row` and `--row-head`. */
  readonly rowHeight: Accessor<number>
  readonly headHeight: Accessor<number>
}

const heights = { compact: [22, 26], normal: [26, 30], roomy: [36, 36] } as const
const LookContext = createContext<Look>()

/**
 * Theme and density as attributes of `<html>`. Kept in localStorage, since that is read before the first paint; a
 * script in the page that did the same would break the policy.
 */
export function LookProvider(props: ParentProps) {
  const [theme, setTheme] = createKept('reformgrid.theme', THEMES, 'system')
  const [density, setDensity] = createKept('reformgrid.density', DENSITIES, 'normal')
  const { dataset } = document.documentElement
  createEffect(() => {
    if (theme() === 'system') delete dataset.theme
    else dataset.theme = theme()
  })
  createEffect(() => {
    dataset.density = density()
  })
  const look: Look = {
    theme,
    setTheme,
    density,
    setDensity,
    rowHeight: () => heights[density()][0],
    headHeight: () => heights[density()][1],
  }
  return <LookContext.Provider value={look}>{props.children}</LookContext.Provider>
}

export function useLook(): Look {
  const look = useContext(LookContext)
  if (!look) throw new Error('useLook stands outside a LookProvider')
  return look
}

function createKept<Choice extends string>(key: string, choices: readonly Choice[], otherwise: Choice) {
  const read = () => {
    try {
      const stored = localStorage.getItem(key)
      return choices.find(choice => choice === stored) ?? otherwise
    } catch {
      // Storage may be forbidden; the choice then lasts for the visit.
      return otherwise
    }
  }
  const [choice, setChoice] = createSignal<Choice>(read())
  const keep = (next: Choice) => {
    setChoice(() => next)
    try {
      localStorage.setItem(key, next)
    } catch {
      // See above.
    }
  }
  return [choice, keep] as const
}
