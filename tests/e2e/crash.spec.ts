import { runCrashes } from '../support/crash/run'
import { expect, test } from './page'

// More of them, on a machine that has the time: npm run campaign crash 1000
test('a browser killed in mid-edit ten times has lost nothing that was said to be saved', async ({
  baseURL,
}) => {
  test.setTimeout(600_000)
  const report = await runCrashes({ address: `${baseURL}/`, crashes: 10 })
  expect(report.lost).toEqual([])
  expect(report.torn).toEqual([])
  // The pages did work, and promised something.
  expect(report.complete).toBeGreaterThan(10)
  expect(report.saved).toBeGreaterThan(10)
})
