import type {
  ICellEditorComp,
  ICellEditorParams,
  ICellRendererComp,
  ICellRendererParams,
} from 'ag-grid-community'
import { type Component, createComponent, createRoot, createSignal, type Owner, type Setter } from 'solid-js'
import { insert } from 'solid-js/web'

/** Grid.tsx puts the owner of the page here, so that a cell's component sees the page's contexts. */
export interface GridContext {
  readonly owner: Owner | null
}

function mount(
  owner: Owner | null,
  render: () => unknown,
  role?: string,
): { host: HTMLElement; dispose: () => void } {
  const host = document.createElement('div')
  if (role) host.role = role
  host.className = 'solid-cell'
  const dispose = createRoot(disposeRoot => {
    insert(host, render as () => Node)
    return disposeRoot
  }, owner ?? undefined)
  return { host, dispose }
}

/**
 * A cell renderer made of a component. Its props are the grid's parameters and follow them without a remount.
 * `role` is for renderers that stand in a row without a cell around them.
 */
export function solidCell<Row, Value = unknown>(
  component: Component<ICellRendererParams<Row, Value>>,
  role?: 'gridcell',
) {
  return class SolidCell implements ICellRendererComp<Row> {
    private host!: HTMLElement
    private dispose!: () => void
    private setParams!: Setter<ICellRendererParams<Row, Value>>

    init(first: ICellRendererParams<Row, Value>) {
      const [params, setParams] = createSignal(first)
      this.setParams = setParams
      const { owner } = first.context as GridContext
      const mounted = mount(owner, () => createComponent(component, follow(params)), role)
      this.host = mounted.host
      this.dispose = mounted.dispose
    }
    getGui() {
      return this.host
    }
    refresh(params: ICellRendererParams<Row, Value>) {
      this.setParams(() => params)
      return true
    }
    destroy() {
      this.dispose()
    }
  }
}

/** What an editor component gets besides the grid's parameters. */
export interface SolidEditorProps<Row, Value> {
  readonly params: ICellEditorParams<Row, Value>
  /** Stores what `stop` will hand over as the new value. */
  setValue(value: Value | null): void
  /** Ends editing; `true` drops the edit. */
  stop(cancel?: boolean): void
}

/** A cell editor made of a component; `popup` draws it above the grid instead of inside the cell. */
export function solidEditor<Row, Value>(component: Component<SolidEditorProps<Row, Value>>, popup = false) {
  return class SolidEditor implements ICellEditorComp<Row, Value> {
    private host!: HTMLElement
    private dispose!: () => void
    private value: Value | null | undefined

    init(params: ICellEditorParams<Row, Value>) {
      this.value = params.value
      const { owner } = params.context as GridContext
      const mounted = mount(owner, () =>
        createComponent(component, {
          params,
          setValue: value => {
            this.value = value
          },
          stop: (cancel = false) => (cancel ? params.api.stopEditing(true) : params.stopEditing()),
        }),
      )
      this.host = mounted.host
      this.dispose = mounted.dispose
    }
    afterGuiAttached() {
      this.host.querySelector<HTMLElement>('[data-autofocus], input, textarea, select, button')?.focus()
    }
    getGui() {
      return this.host
    }
    getValue() {
      return this.value
    }
    isPopup() {
      return popup
    }
    destroy() {
      this.dispose()
    }
  }
}

/** An object whose properties read the newest parameters, so that a component can follow them. */
function follow<Params extends object>(params: () => Params): Params {
  return new Proxy({} as Params, {
    get: (_, name) => Reflect.get(params(), name),
    has: (_, name) => Reflect.has(params(), name),
    ownKeys: () => Reflect.ownKeys(params()),
    getOwnPropertyDescriptor: (_, name) => ({
      configurable: true,
      enumerable: true,
      value: Reflect.get(params(), name),
    }),
  })
}
