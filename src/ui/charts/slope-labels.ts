/**
 * Moves labels apart so that neighbours stand at least `gap` px from each other between `top` and `bottom`, each as
 * near its wanted place as the others allow. Answers along `wanted`. Too many for the room overlap evenly.
 */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const step = wanted.length > 1 ? Math.min(gap, (bottom - top) / (wanted.length - 1)) : gap
  const order = wanted.map((_, label) => label).sort((a, b) => (wanted[a] as number) - (wanted[b] as number))
  // Pool adjacent violators: labels that would touch move as one block to the mean of what its members want.
  const blocks: { sum: number; labels: number[] }[] = []
  for (const [place, label] of order.entries()) {
    let block = { sum: (wanted[label] as number) - place * step, labels: [label] }
    for (let above = blocks.at(-1); above && mean(above) >= mean(block); above = blocks.at(-1)) {
      blocks.pop()
      block = { sum: above.sum + block.sum, labels: [...above.labels, ...block.labels] }
    }
    blocks.push(block)
  }
  const places = new Array<number>(wanted.length)
  let place = 0
  for (const block of blocks) {
    // The room of a label: those above and below it need theirs.
    const from = Math.min(Math.max(mean(block), top), bottom - (wanted.length - 1) * step)
    for (const label of block.labels) places[label] = from + step * place++
  }
  return places
}

const mean = ({ sum, labels }: { sum: number; labels: readonly number[] }): number => sum / labels.length

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Which labels may be drawn so that none covers another: the first ones are kept first. Boxes by their middle. */
export function freeLabels(boxes: readonly Box[]): boolean[] {
  const kept: Box[] = []
  return boxes.map(box => {
    const free = kept.every(
      other =>
        Math.abs(other.x - box.x) * 2 >= other.width + box.width ||
        Math.abs(other.y - box.y) * 2 >= other.height + box.height,
    )
    if (free) kept.push(box)
    return free
  })
}

const FULL_YEAR = 31
const SHORT_YEAR = 16

/**
 * Years written under the axis, along `years`; '' where there is no room. The outer years in full, the year in view
 * before the others, the inner ones by two digits unless all fit in full. `step` = px a year.
 */
export function yearLabels(years: readonly number[], step: number, inView: number): string[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  const gaps = years.slice(1).map((year, place) => (year - (years[place] as number)) * step)
  const full = gaps.every(gap => gap >= FULL_YEAR)
  const isOuter = (year: number) => year === first || year === last
  const isFull = (year: number) => full || isOuter(year)
  const weight = (year: number) => (isOuter(year) ? 0 : year === inView ? 1 : 2)
  const order = years
    .map((_, place) => place)
    .sort((a, b) => weight(years[a] as number) - weight(years[b] as number) || a - b)
  const free = freeLabels(
    order.map(place => {
      const year = years[place] as number
      return { x: (year - first) * step, y: 0, width: isFull(year) ? FULL_YEAR : SHORT_YEAR, height: 1 }
    }),
  )
  const shown = new Set(order.filter((_, place) => free[place]))
  return years.map((year, place) => {
    if (!shown.has(place)) return ''
    return isFull(year) ? String(year) : String(year % 100).padStart(2, '0')
  })
}
