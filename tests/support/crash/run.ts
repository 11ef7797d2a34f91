import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judge, readStorage } from './judge'
import { createKeyboard } from './keyboard'
import { type Killable, startKillable } from './killable'
import { type Word, watchPage } from './watch'

export interface CrashReport {
  readonly crashes: number
  /** Changesets that the killed pages stored. */
  readonly stored: number
  /** Promises heard: transactions complete, and "saved" in the header. */
  readonly complete: number
  readonly saved: number
  readonly lost: readonly string[]
  readonly torn: readonly string[]
}

export interface CrashOptions {
  /** Address of the built app, with its last slash. */
  readonly address: string
  readonly crashes: number
  /** The program says "saved" too early: the run must then find edits that are lost. */
  readonly early?: boolean
  /** Every random choice follows from it. */
  readonly seed?: number
  readonly onCrash?: (done: number, report: CrashReport) => void
}

/** Crashes after which a fresh profile is begun, so that recovered storage is crashed too and journals stay short. */
const CRASHES_A_PROFILE = 10

/** Edits a plan in a real Chromium, kills it in the midst of that, opens it again and holds what is there against what was said. */
export async function runCrashes({
  address,
  crashes,
  early = false,
  seed = 1,
  onCrash,
}: CrashOptions): Promise<CrashReport> {
  const random = createRandom(seed)
  let report: CrashReport = { crashes: 0, stored: 0, complete: 0, saved: 0, lost: [], torn: [] }
  const words: Word[] = []
  let profile = ''
  let journal = 0
  const open = async (): Promise<Killable> => {
    const killable = await startKillable(profile)
    await watchPage(killable.page, word => words.push(word), early)
    await killable.page.goto(`${address}?lang=en#/plan`)
    await killable.page
      .locator('.ag-row[row-index="12"] .ag-cell[col-id="title"]')
      .waitFor({ timeout: 120_000 })
    return killable
  }
  let killable: Killable | null = null
  try {
    for (let crash = 0; crash < crashes; crash++) {
      if (crash % CRASHES_A_PROFILE === 0) {
        killable?.kill()
        await killable?.gone
        if (profile) await rm(profile, { recursive: true, force: true })
        profile = await mkdtemp(join(tmpdir(), 'reformgrid-crash-'))
        journal = 1
        words.length = 0
        killable = await open()
      }
      if (!killable) break
      await editUntilKilled(killable, words, random)
      killable = await open()
      const verdict = judge(await readStorage(killable.page), words)
      report = {
        crashes: crash + 1,
        stored: report.stored + verdict.journal.length - journal,
        complete: report.complete + words.filter(({ kind }) => kind === 'complete').length,
        saved: report.saved + words.filter(({ kind }) => kind === 'saved').length,
        lost: [...report.lost, ...verdict.lost.map(text => `crash ${crash + 1}: ${text}`)],
        torn: [...report.torn, ...verdict.torn.map(text => `crash ${crash + 1}: ${text}`)],
      }
      journal = verdict.journal.length
      words.length = 0
      onCrash?.(crash + 1, report)
    }
  } finally {
    killable?.kill()
    await killable?.gone
    if (profile) await rm(profile, { recursive: true, force: true })
  }
  return report
}

/** Edits sent before the page is killed; as many as it gets done are done. */
const EDITS = 60
/** Milliseconds after which a page that promises nothing any more is killed all the same. */
const PATIENCE = 15_000

/**
 * Sends keys as fast as the browser takes them and kills it at one of the promises that it makes, at once or a moment later.
 */
async function editUntilKilled(
  { page, kill, gone }: Killable,
  words: { readonly length: number },
  random: () => number,
): Promise<void> {
  const pick = (count: number) => Math.floor(random() * count)
  let isGone = false
  const killed = gone.then(() => {
    isGone = true
  })
  await page.evaluate(text => navigator.clipboard.writeText(text), `Block ${pick(1000)}\nBlock\nBlock 3`)
  await page.locator(`.ag-row[row-index="${pick(6)}"] .ag-cell[col-id="title"]`).click()
  const press = await createKeyboard(page)
  const last = words.length + 1 + pick(EDITS)
  const delay = pick(2) * pick(40)
  // Without a pause the header hardly comes to say "saved"; with one it does after every edit.
  const pace = pick(2) * (20 + pick(480))
  let since = Date.now()
  const isDue = () => words.length >= last || Date.now() - since > PATIENCE || isGone
  for (let edit = 1; edit <= EDITS && !isDue(); edit++) {
    for (const key of keysOf(edit, pick)) press(key)
    for (const sent = Date.now(); Date.now() - sent < pace && !isDue(); ) await pause(1)
    since = Date.now()
  }
  while (!isDue()) await pause(1)
  await pause(delay)
  kill()
  await killed
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** One edit of any kind: a cell typed, cleared, copied on, a block pasted or filled down, a step undone or done again. */
function keysOf(edit: number, pick: (count: number) => number): readonly string[] {
  const steps = Array.from({ length: pick(3) }, () => (pick(2) ? 'ArrowDown' : 'ArrowUp'))
  const text = [...`E${edit}`]
  const kinds: readonly (readonly string[])[] = [
    [...text, 'Enter'],
    [...text, 'Enter', ...text, 'Enter', ...text, 'Enter'],
    ['Delete'],
    ['Control+c', 'ArrowDown', 'Control+v'],
    ['Control+v'],
    ['Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d'],
    ['Control+z'],
    ['Control+z', 'Control+z', 'Control+y'],
  ]
  return [...steps, ...(kinds[pick(kinds.length)] ?? [])]
}

/** Mulberry32: the same seed gives the same choices. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
