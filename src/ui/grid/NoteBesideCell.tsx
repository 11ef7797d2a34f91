import type { GridApi } from 'ag-grid-community'
import { type Accessor, createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { placeBeside } from './beside-cell'
import styles from './CellNote.module.css'

/** A cell with something to be said of it, by row and column. */
interface Noted {
  readonly place: { readonly id: string; readonly column: string }
}

/** A note that stands beside its cell wherever the grid is scrolled to; where the cell is gone it is closed. */
export function NoteBesideCell<Row, Found extends Noted>(props: {
  id: string
  label: string
  /** Null = nothing is noted. */
  found: Found | null
  api(): GridApi<Row> | undefined
  /** Position of a row on screen, "t-0" for one that is kept in sight above the others; −1 = none. */
  positionOf(id: string): number | string
  close(): void
  /** Esc inside the note. */
  back(): void
  children(found: Accessor<Found>): JSX.Element
}) {
  const [style, setStyle] = createSignal({ left: '0px', top: '0px' })
  let host: HTMLElement | undefined
  const put = () => {
    const place = props.found?.place
    const next = place && placeBeside(props.positionOf(place.id), place.column, host)
    if (next) setStyle(next)
    else if (place) props.close()
  }
  createEffect(
    on(
      () => props.found,
      now => {
        if (!now) return
        // The cell is drawn, and the note measured, in the next frame.
        requestAnimationFrame(put)
        const api = props.api()
        api?.addEventListener('bodyScroll', put)
        window.addEventListener('resize', put)
        onCleanup(() => {
          if (api && !api.isDestroyed()) api.removeEventListener('bodyScroll', put)
          window.removeEventListener('resize', put)
        })
      },
    ),
  )
  return (
    <Show when={props.found}>
      {now => (
        <Portal>
          <section
            ref={host}
            id={props.id}
            class={styles.note}
            style={style()}
            aria-label={props.label}
            aria-live="polite"
            on:keydown={event => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              props.back()
            }}
          >
            {props.children(now)}
          </section>
        </Portal>
      )}
    </Show>
  )
}
