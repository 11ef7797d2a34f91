import type { Browser } from 'playwright'
import { report } from './figures'
import { openApp, openBare } from './open-pages'
import { scrollFrames } from './timing'

const ROWS = 100_000
const ROUNDS = 5
const TURNS = 120
/** Two frames of a screen of 60 Hz: times between frames come in whole frames. */
const FRAME = 33.4

/** Frames while the wheel turns over the task grid of a plan of 100,000 tasks. */
export async function benchScroll(browser: Browser, servers: { app: string; bare: string }): Promise<void> {
  const bare = await openBare(browser, servers.bare, ROWS)
  const app = await openApp(browser, servers.app, ROWS)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    await app.bringToFront()
    const frames = await scrollFrames(app, TURNS)
    await bare.bringToFront()
    const bareFrames = await scrollFrames(bare, TURNS)
    if (round === 0) continue
    ours.push(...frames)
    theirs.push(...bareFrames)
  }
  report({
    name: `frame while scrolling ${ROWS.toLocaleString('en')} rows`,
    ours,
    limit: FRAME,
    yardstick: 'AG Grid Community alone',
    theirs,
    judged: 'p95',
  })
  await app.context().close()
  await bare.context().close()
}
