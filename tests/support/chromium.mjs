// Finds a Chromium for the browser tests, or installs one: $CHROMIUM, then the system's, then Playwright's.
// Run it to print the path; import chromiumPath() to have it.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

// Chromium gives each window two pages for the pop-ups of its address bar, which nobody sees here: a fifth of all work.
// The other features are those that Playwright switches off, which the last such list would switch on again.
const unwanted = [
  ...[
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'AimEnabled',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
  ],
  ...['LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding'],
  ...['PreconnectToSearch', 'ThirdPartyStoragePartitioning'],
]

/** Chromium refuses its sandbox to root; everybody else keeps it. */
export const chromiumArgs = [`--disable-features=${unwanted}`, ...(isRoot() ? ['--no-sandbox'] : [])]

/** The path of a Chromium that can be started; installs one when there is none. */
export function chromiumPath() {
  const path = find() ?? install()
  // Handed to child processes, so that only the first one looks or installs.
  process.env.CHROMIUM = path
  return path
}

function find() {
  const wanted = process.env.CHROMIUM
  if (wanted) {
    if (!isExecutable(wanted)) throw new Error(`CHROMIUM is set to ${wanted}, which cannot be run`)
    return wanted
  }
  return onPath() ?? ofPlaywright()
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return systemNames.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable)
}

function ofPlaywright() {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

function install() {
  console.error('No Chromium found: installing one for the browser tests')
  if (isRoot() && existsSync('/etc/debian_version')) installDebianPackage()
  else run('npx', ['playwright', 'install', 'chromium'])
  const path = find()
  if (!path) throw new Error('No Chromium could be installed: set CHROMIUM to the path of one')
  return path
}

function installDebianPackage() {
  // Two runs of apt at once wait for each other instead of failing.
  const lock = ['-o', 'DPkg::Lock::Timeout=180']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', [...lock, '-qq', 'update'], env)
  run('apt-get', [...lock, '-qq', '-y', '--no-install-recommends', 'install', 'chromium'], env)
}

function run(command, args, env = process.env) {
  // Standard output is kept for the path alone.
  execFileSync(command, args, { env, stdio: ['ignore', 2, 2] })
}

function isRoot() {
  return process.getuid?.() === 0
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(chromiumPath())
