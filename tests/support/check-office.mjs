// Has LibreOffice open our exports and compares what comes back with what went out: npm run check:office
// Needs soffice (Debian: libreoffice-calc, libreoffice-writer) on the path or in $SOFFICE; npm test does without.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const { module } = await runnerImport(resolve(root, 'tests/support/office/check.ts'), {
  configFile: false,
  root,
})
for (const fault of module.faults) console.error(fault)
process.exit(module.faults.length > 0 ? 1 : 0)
