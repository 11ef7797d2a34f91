import { type BrowserContext, test as base } from '@playwright/test'

export const { expect } = base

interface Watch {
  /** Console errors that a test expects, such as those of a network that it cut itself. */
  allowedErrors: RegExp[]
  /** What went wrong in the pages so far; the test fails when it is not empty at the end. */
  faults: string[]
}

/** Playwright's test, failing on any console error, uncaught error, CSP report or request to another origin. */
export const test = base.extend<Watch>({
  allowedErrors: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  faults: async ({}, use) => {
    await use([])
  },
  context: async ({ context, baseURL, allowedErrors, faults }, use) => {
    await watchContext(context, faults, baseURL)
    await use(context)
    const unexpected = faults.filter(fault => !allowedErrors.some(allowed => allowed.test(fault)))
    expect(unexpected, 'faults seen in the pages').toEqual([])
  },
})

/** Collects the faults of every page in a context; for contexts that a test opens itself, such as another laptop's. */
export async function watchContext(context: BrowserContext, faults: string[], baseURL?: string) {
  context.on('console', message => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', error => faults.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('request', request => {
    const url = request.url()
    if (baseURL && /^https?:/.test(url) && new URL(url).origin !== new URL(baseURL).origin)
      faults.push(`foreign origin: ${url}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event =>
      console.error(
        `CSP report: ${event.violatedDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`,
      ),
    )
  })
}
