const BITS = 11
const BUCKETS = 1 << BITS
const MASK = BUCKETS - 1
/** 6 × 11 bits cover the 64 bits of a double. */
const PASSES = 6

/**
 * Unit positions by value, highest first: LSD radix sort over the bits of the doubles, 11 bits a pass, passes in
 * which all digits agree left out. Equal values stay in unit order. No NaN among the first `count` of `order`.
 * Comparison sorts are 8–14 times slower at the size of the nation's communes.
 */
export function radixOrder(values: Float64Array, order: Uint32Array, count: number): Uint32Array {
  const low = new Uint32Array(count)
  const high = new Uint32Array(count)
  const double = new Float64Array(1)
  const words = new Uint32Array(double.buffer)
  for (let position = 0; position < count; position++) {
    // Adding 0 turns −0 into 0: they are equal scores.
    double[0] = (values[order[position] as number] as number) + 0
    const top = words[1] as number
    const bottom = words[0] as number
    // Ascending order of these words is descending order of the doubles.
    const negative = top >>> 31 === 1
    high[position] = negative ? top : ~top & 0x7fffffff
    low[position] = negative ? bottom : ~bottom
  }
  const histograms = histogramsOf(low, high, count)
  let from: Uint32Array = Uint32Array.from({ length: count }, (_, position) => position)
  let to: Uint32Array = new Uint32Array(count)
  for (let pass = 0; pass < PASSES; pass++) {
    const offset = pass * BUCKETS
    if (count > 0 && histograms[offset + digit(low, high, 0, pass)] === count) continue
    startsOf(histograms, offset)
    for (let place = 0; place < count; place++) {
      const position = from[place] as number
      const bucket = offset + digit(low, high, position, pass)
      const target = histograms[bucket] as number
      histograms[bucket] = target + 1
      to[target] = position
    }
    const swap = from
    from = to
    to = swap
  }
  for (let place = 0; place < count; place++) to[place] = order[from[place] as number] as number
  return to
}

function digit(low: Uint32Array, high: Uint32Array, position: number, pass: number): number {
  const bottom = low[position] as number
  const top = high[position] as number
  const shift = pass * BITS
  if (shift + BITS <= 32) return (bottom >>> shift) & MASK
  if (shift >= 32) return (top >>> (shift - 32)) & MASK
  return ((bottom >>> shift) | (top << (32 - shift))) & MASK
}

function histogramsOf(low: Uint32Array, high: Uint32Array, count: number): Uint32Array {
  const histograms = new Uint32Array(PASSES * BUCKETS)
  for (let position = 0; position < count; position++) {
    for (let pass = 0; pass < PASSES; pass++) {
      const bucket = pass * BUCKETS + digit(low, high, position, pass)
      histograms[bucket] = (histograms[bucket] as number) + 1
    }
  }
  return histograms
}

/** Turns counts into the first place of each bucket, in place. */
function startsOf(histograms: Uint32Array, offset: number): void {
  let start = 0
  for (let bucket = offset; bucket < offset + BUCKETS; bucket++) {
    const size = histograms[bucket] as number
    histograms[bucket] = start
    start += size
  }
}
