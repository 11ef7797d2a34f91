/** Numbers in order with what is missing last, whichever way the column is sorted. */
export function missingLast(a: unknown, b: unknown, _a: unknown, _b: unknown, descending: boolean): number {
  const [known, other] = [typeof a === 'number', typeof b === 'number']
  if (known && other) return (a as number) - (b as number)
  if (known === other) return 0
  return (known ? -1 : 1) * (descending ? -1 : 1)
}
