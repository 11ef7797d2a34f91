// Kills a Chromium in mid-edit of the built app and opens it again, as often as asked: npm run campaign crash 1000
// `--early` lets the program say "saved" before it is: edits must then be lost, else the test sees nothing.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { preview, runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const given = process.argv.slice(2)
const crashes = Number(given.find(word => /^\d+$/.test(word)) ?? 100)
const port = Number(process.env.PORT ?? 4193)
const early = given.includes('--early')
if (!existsSync(resolve(root, 'dist/index.html')))
  throw new Error('There is no build: run npm run build first')

await preview({ root, logLevel: 'error', preview: { port, strictPort: true } })
const file = resolve(root, 'tests/support/crash/run.ts')
const { module } = await runnerImport(file, { configFile: false, root })
const report = await module.runCrashes({
  address: `http://localhost:${port}/`,
  crashes,
  early,
  seed: Number(process.env.SEED ?? Date.now() % 1_000_000),
  onCrash: (done, { lost, torn }) => {
    if (done % 10 === 0) console.log(`${done} crashes, ${lost.length} lost, ${torn.length} torn`)
  },
})
for (const line of [...report.lost, ...report.torn].slice(0, 20)) console.log(line)
const { complete, saved, stored, lost, torn } = report
console.log(
  `${report.crashes} crashes: ${stored} changesets stored, ${complete} transactions seen complete, "saved" seen ${saved} times; ${lost.length} lost, ${torn.length} torn`,
)
const asExpected = early ? lost.length > 0 : lost.length + torn.length === 0
process.exit(asExpected ? 0 : 1)
