import type Square from 'lucide-solid/icons/square'
import { Dynamic } from 'solid-js/web'

/** Any Lucide icon, imported one by one: `import Table2 from 'lucide-solid/icons/table-2'`. */
export type IconShape = typeof Square

/** Any Lucide icon in the house's size. Decoration: the words stand beside it or in the control's label. */
export function Icon(props: { of: IconShape; size?: number; class?: string }) {
  return (
    <Dynamic
      component={props.of}
      size={props.size ?? 16}
      strokeWidth={1.5}
      aria-hidden="true"
      class={props.class ?? ''}
    />
  )
}
