// Runs a random test of the journal far longer than `npm test` does: npm run campaign merge|oracle|import [runs] [seed]
// `npm run campaign crash 1000` kills a browser in mid-edit of the built app that often.
// The tests are the same; only how many they draw is given from here, batch by batch, each with a seed of its own.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const CAMPAIGNS = {
  merge: {
    file: 'journal/merge-laws',
    variable: 'MERGE_RUNS',
    runs: 100_000,
    batch: 5_000,
    what: 'histories',
  },
  oracle: {
    file: 'journal/automerge',
    variable: 'ORACLE_RUNS',
    runs: 10_000,
    batch: 1_000,
    what: 'histories',
  },
  import: {
    file: 'file/import-fuzz',
    variable: 'IMPORT_RUNS',
    runs: 1_000_000,
    batch: 50_000,
    what: 'files',
  },
}

const root = resolve(import.meta.dirname, '../..')
const [name = '', ...numbers] = process.argv.slice(2)
if (name === 'crash') {
  const { status } = spawnSync(process.execPath, ['tests/support/crash.mjs', ...numbers], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exit(status ?? 1)
}
const campaign = CAMPAIGNS[name]
if (!campaign) throw new Error(`Name a campaign: ${Object.keys(CAMPAIGNS).join(', ')}, crash`)
const { file, variable, batch, what } = campaign
const runs = Number(numbers[0] ?? campaign.runs)
const first = Number(numbers[1] ?? Date.now() % 1_000_000)

const begun = Date.now()
const seconds = () => Math.round((Date.now() - begun) / 1000)
for (let done = 0, seed = first; done < runs; seed++) {
  const size = Math.min(batch, runs - done)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', `tests/unit/core/${file}.test.ts`],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, [variable]: String(size), CAMPAIGN_SEED: String(seed) },
    },
  )
  if (status !== 0) {
    console.log(`${stdout}\n${stderr}`)
    console.log(
      `${name}: failed between ${done} and ${done + size} ${what}; again with: npm run campaign ${name} ${size} ${seed}`,
    )
    process.exit(1)
  }
  done += size
  console.log(`${name}: ${done} of ${runs} ${what}, seed ${seed}, ${seconds()} s`)
}
console.log(
  `${name}: ${runs} ${what} held, seeds ${first} to ${first + Math.ceil(runs / batch) - 1}, ${seconds()} s`,
)
