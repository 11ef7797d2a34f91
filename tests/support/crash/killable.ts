import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, chromium, type Page } from 'playwright'
import { chromiumArgs, chromiumPath } from '../chromium.mjs'

export interface Killable {
  readonly page: Page
  /** SIGKILL, as a power cut or the kernel would; nothing is flushed, no handler runs. */
  kill(): void
  /** When the process is gone and so is everything that it started. */
  readonly gone: Promise<void>
}

/** A real Chromium over a profile of its own, whose process id is known. */
export async function startKillable(profile: string): Promise<Killable> {
  const child = spawn(
    chromiumPath(),
    [
      ...chromiumArgs,
      ...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
      ...['--no-first-run', '--no-default-browser-check', '--disable-gpu', '--hide-crash-restore-bubble'],
      ...['--disable-background-networking', '--disable-component-update', '--window-size=1280,800'],
      'about:blank',
    ],
    // A group of its own: the helpers of a killed browser are then ended with it.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const gone = once(child, 'exit').then(() => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // None is left.
    }
  })
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(`Chromium ended before it was ready: ${said}`)))
  })
  const browser: Browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium has no window')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = context.pages()[0] ?? (await context.newPage())
  return { page, gone, kill: () => void child.kill('SIGKILL') }
}
