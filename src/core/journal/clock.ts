/** Highest time ISO text with a four-digit year can hold: 9999-12-31T23:59:59.999Z. */
const LAST_TIME = 253_402_300_799_999
const COUNTERS = 0x10000

/** Epoch milliseconds of a stamp. */
export const stampTime = (stamp: string): number => Date.parse(stamp.slice(0, 24))

/**
 * The next stamp of a hybrid logical clock: not before `now`, after `previous`, so that stamps never run backwards
 * where a machine's clock does. ISO milliseconds UTC + `-` + counter of 4 hex digits, which sort by code unit.
 *
 * @param previous the latest stamp known of any actor, null when there is none
 * @param now epoch milliseconds
 */
export function nextStamp(previous: string | null, now: number): string {
  const time = Math.min(Math.max(0, Math.floor(now)), LAST_TIME)
  if (previous === null || time > stampTime(previous)) return stamp(time, 0)
  const counter = Number.parseInt(previous.slice(25), 16) + 1
  const before = stampTime(previous)
  return counter < COUNTERS ? stamp(before, counter) : stamp(Math.min(before + 1, LAST_TIME), 0)
}

const stamp = (time: number, counter: number): string =>
  `${new Date(time).toISOString()}-${counter.toString(16).padStart(4, '0')}`
