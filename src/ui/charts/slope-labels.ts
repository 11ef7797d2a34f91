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

/** Years written out under the axis: all where there is room, else the inner ones by two digits. */
export function yearLabels(years: readonly number[], step: number): string[] {
  return years.map((year, place) => {
    const outer = place === 0 || place === years.length - 1
    if (step >= 32 || outer) return String(year)
    // Beside a full year there is no room for a second one.
    const beside = place === 1 || place === years.length - 2
    if (step < 22 && beside) return ''
    return String(year % 100).padStart(2, '0')
  })
}
