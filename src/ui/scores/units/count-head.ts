import type { IHeaderParams, IInnerHeaderComponent } from 'ag-grid-community'
import { element } from '../../grid/dom'
import styles from './UnitsGrid.module.css'

export interface CountParams {
  /** "61/63". */
  readonly count: string
  /** Said where the column does not have all. */
  readonly partial: string | null
}

/** A column's head: its name, and below it how many units it has. */
export class CountHead implements IInnerHeaderComponent {
  private host!: HTMLElement

  init(params: IHeaderParams & CountParams) {
    this.host = element('span', { class: styles.head })
    this.draw(params)
  }
  getGui() {
    return this.host
  }
  refresh(params: IHeaderParams & CountParams) {
    this.draw(params)
    return true
  }

  private draw({ displayName, count, partial }: IHeaderParams & CountParams) {
    this.host.replaceChildren(
      element('span', { class: styles.title }, displayName),
      element(
        'small',
        { class: partial === null ? 'quiet' : 'warn' },
        count,
        partial !== null && ` ${partial}`,
      ),
    )
  }
}
