// Writes public/editions/ from the collected figures in ../shared/data: node tests/support/build-editions.mjs
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const target = resolve(root, 'public/editions')
const { module } = await runnerImport(resolve(root, 'tests/support/editions/build.ts'), {
  configFile: false,
  root,
})
const files = module.buildEditions(resolve(root, '../shared/data'))

mkdirSync(target, { recursive: true })
for (const name of readdirSync(target)) if (!files.has(name)) rmSync(resolve(target, name))
for (const [name, text] of files) writeFileSync(resolve(target, name), text)
const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
console.log(`${files.size} files, ${Math.round(bytes / 1024)} KB`)
