import type { Page } from 'playwright'

declare global {
  interface Window {
    untilSeen?: Promise<number>
    frameTimes?: { stop(): readonly number[] }
  }
}

/**
 * Milliseconds from a key press (or a call of ours) to the frame in which each of these cells shows its text.
 * `begin` starts the clock and the work; it must not wait for it.
 */
export async function untilSeen(
  page: Page,
  cells: readonly { readonly row: number; readonly column: string; readonly text: string }[],
  begin: () => Promise<void>,
  startsBy: 'key' | 'call',
): Promise<number> {
  await page.evaluate(
    ({ cells: wanted, by }) => {
      const seen = () =>
        wanted.every(({ row, column, text }) =>
          document
            .querySelector(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`)
            ?.textContent?.includes(text),
        )
      window.untilSeen = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`not seen: ${JSON.stringify(wanted)}`)), 20_000)
        const start = (from: number) => {
          const look = () => {
            if (!seen()) return void requestAnimationFrame(look)
            // The frame is on the screen once what comes behind it runs.
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now() - from)
            port2.postMessage(null)
          }
          requestAnimationFrame(look)
        }
        const onKey = (event: KeyboardEvent) => {
          if (event.key === 'Control') return
          removeEventListener('keydown', onKey, true)
          start(event.timeStamp)
        }
        if (by === 'key') addEventListener('keydown', onKey, true)
        else addEventListener('bench-start', () => start(performance.now()), { once: true })
      })
    },
    { cells, by: startsBy },
  )
  await begin()
  return (await page.evaluate(() => window.untilSeen)) ?? Number.NaN
}

/** Pixels of one notch of a wheel. */
const NOTCH = 120

/** Milliseconds between frames while the wheel turns over a grid. */
export async function scrollFrames(page: Page, turns: number): Promise<readonly number[]> {
  const box = await page.locator('.ag-root').first().boundingBox()
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  await page.evaluate(() => {
    const times: number[] = []
    let before = 0
    let running = true
    const tick = (now: number) => {
      if (before > 0) times.push(now - before)
      before = now
      if (running) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    window.frameTimes = {
      stop() {
        running = false
        return times
      },
    }
  })
  for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(0, NOTCH)
  return page.evaluate(() => window.frameTimes?.stop() ?? [])
}
