import type { FilterDisplayComp, FilterDisplayParams, IAfterGuiAttachedParams } from 'ag-grid-community'
import { createComponent, createRoot, createSignal, type Setter } from 'solid-js'
import { insert } from 'solid-js/web'
import type { GridContext } from '../../solid-cell'
import type { ColumnSource } from './column-values'
import { FilterPanel } from './FilterPanel'
import type { ColumnFilter } from './filter-model'

type Params<Row> = FilterDisplayParams<Row, GridContext, ColumnFilter>

/** The panel of a column's filter. It is made anew each time it opens, from the rows of that moment. */
export function filterDisplay<Row>(source: ColumnSource<Row>) {
  return class implements FilterDisplayComp<Row, GridContext, ColumnFilter> {
    private readonly host = document.createElement('div')
    private dispose!: () => void
    private params!: Params<Row>
    private setOpen!: Setter<(() => void) | null>

    init(params: Params<Row>) {
      this.params = params
      const [open, setOpen] = createSignal<(() => void) | null>(null)
      this.setOpen = setOpen
      this.dispose = createRoot(disposeRoot => {
        insert(this.host, () => {
          const close = open()
          return close && createComponent(FilterPanel<Row>, { source, params: this.params, close })
        })
        return disposeRoot
      }, params.context.owner ?? undefined)
    }
    getGui() {
      return this.host
    }
    refresh(params: Params<Row>) {
      this.params = params
      return true
    }
    afterGuiAttached(how?: IAfterGuiAttachedParams) {
      this.setOpen(() => () => how?.hidePopup?.())
      this.host.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    }
    afterGuiDetached() {
      this.setOpen(null)
    }
    destroy() {
      this.dispose()
    }
  }
}
