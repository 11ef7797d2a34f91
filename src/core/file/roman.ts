const STEPS: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A whole number from 1 as Roman numerals, as official tables number their headings: 4 → IV. */
export function romanNumeral(value: number): string {
  let rest = value
  let text = ''
  for (const [step, sign] of STEPS)
    while (rest >= step) {
      text += sign
      rest -= step
    }
  return text
}
