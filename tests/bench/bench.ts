import { chromium } from 'playwright'
import { chromiumArgs, chromiumPath } from '../support/chromium.mjs'
import { benchMerge } from './merge'
import { benchPaste } from './paste'
import { benchScroll } from './scroll'
import { startServers } from './servers'

/** In a page of the built app. */
const BENCHES = { paste: benchPaste, scroll: benchScroll } as const

/** Runs the benches of these names, all where none is given, in one browser. */
export async function runBenches(names: readonly string[]): Promise<void> {
  const known = [...Object.keys(BENCHES), 'merge']
  const unknown = names.filter(name => !known.includes(name))
  if (unknown.length > 0) throw new Error(`No bench ${unknown.join(', ')}; there are ${known.join(', ')}`)
  if (names.length === 0 || names.includes('merge')) benchMerge()
  if (names.length > 0 && names.every(name => name === 'merge')) return
  const servers = await startServers()
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
  try {
    for (const [name, bench] of Object.entries(BENCHES))
      if (names.length === 0 || names.includes(name)) await bench(browser, servers)
  } finally {
    await browser.close()
    await servers.stop()
  }
}
