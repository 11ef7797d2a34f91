/** A rectangle of cells by their positions on screen, both ends within. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}
