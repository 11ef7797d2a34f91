// Measures the built app beside named yardsticks of the same run: npm run bench [name…]
// Each file beside this one is one bench; figures are ratios first, milliseconds beside them.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const { module } = await runnerImport(resolve(root, 'tests/bench/bench.ts'), { configFile: false, root })
await module.runBenches(process.argv.slice(2))
