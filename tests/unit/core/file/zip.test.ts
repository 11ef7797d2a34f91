import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CFB } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { writeZip } from '../../../../src/core/file/zip'
import { bytesOf } from '../../../support/plan-files'

const entries = [
  { name: 'ke-hoach.plan.json', bytes: bytesOf('{"title":"Kế hoạch"}\n') },
  { name: 'Kế hoạch.plan.json', bytes: bytesOf('x'.repeat(70_000)) },
  { name: 'empty.txt', bytes: new Uint8Array() },
]

it('writes an archive that another reader of ZIP takes', () => {
  const archive = CFB.read(writeZip(entries, bytesOf), { type: 'buffer' })
  const read = (name: string) => new TextDecoder().decode(CFB.find(archive, name)?.content as Uint8Array)
  expect(read('ke-hoach.plan.json')).toBe('{"title":"Kế hoạch"}\n')
  expect(archive.FullPaths.length).toBeGreaterThanOrEqual(3)
})

// Python's reader checks every sum and length; a machine without it has the test above.
const python = ['python3'].filter(name => {
  try {
    return execFileSync(name, ['--version']).length >= 0
  } catch {
    return false
  }
})
it.runIf(python.length > 0)('passes the test of the zipfile module, with names in UTF-8', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'reformgrid-zip-')), 'plans.zip')
  writeFileSync(path, writeZip(entries, bytesOf))
  const script =
    'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint("|".join(z.namelist()))'
  const listed = execFileSync('python3', ['-c', script, path], {
    env: { ...process.env, PYTHONIOENCODING: 'utf8' },
  })
  expect(listed.toString().trim()).toBe(entries.map(({ name }) => name).join('|'))
  expect(readFileSync(path).length).toBeGreaterThan(70_000)
})
