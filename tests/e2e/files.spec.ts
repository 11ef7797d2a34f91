import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parsePlanFile, writePlanFile } from '../../src/core/file/plan-file'
import { emptyFold, foldChangesets } from '../../src/core/journal/fold'
import type { Edit } from '../../src/core/plan/plan'
import { withForeignEdits } from '../../src/state/seed'
import { expect, test } from './page'
import { exportOpenPlan, firstStart, follow, openFile, plainFileDialogs } from './steps'

const TITLE = 'Quảng Nam administrative reform plan'

const outcome = (page: Page) => page.getByRole('region', { name: 'File just opened' })
const listed = (page: Page) => page.getByRole('table').first().innerText()

/** A small plan file; `tasks` and `rest` as JSON text. */
const planFile = (tasks: string, version = 1) =>
  `{"format":"reformgrid-plan","version":${version},"kind":"plan","plan":{"id":"made",\n"plan":[{"id":"plan","title":"Made"}],\n"tasks":[\n${tasks}\n]},"journal":[],"datasets":[]}\n`

const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ['not-json', 'Kế hoạch, gửi anh chị xem', /Line 1, column 1 is not JSON/],
  ['truncated', planFile('{"id":"t1"},\n{"id":"t2","title":"cut').slice(0, -50), /breaks off at line 5/],
  ['another-format', '{"format":"something-else","version":1}', /This is not a ReformGrid plan file\./],
  [
    'deep',
    planFile(`{"id":"t1","x":${'['.repeat(40)}${']'.repeat(40)}}`),
    /Line 4, .*nested deeper than 32 levels/,
  ],
  ['twice', planFile('{"id":"t1"},\n{"id":"t1"}'), /plan\.tasks\[1\].*the id "t1" stands twice/],
  ['proto-id', planFile('{"id":"__proto__"}'), /plan\.tasks\[0\].*"__proto__" may not be used/],
  ['proto-name', planFile('{"id":"t1","__proto__":{"title":"x"}}'), /"__proto__" may not be used/],
  ['infinite', planFile('{"id":"t1","budget":1e999}'), /plan\.tasks\[0\]\.budget: the number is beyond/],
  [
    'many-faults',
    planFile(Array.from({ length: 120 }, (_, n) => `{"id":"t${n}","budget":1e999}`).join(',\n')),
    /120 faults in the file; the first 20:/,
  ],
]

test('a file that cannot be read is refused in a sentence that says where, and nothing changes', async ({
  page,
  context,
}) => {
  await plainFileDialogs(context)
  await firstStart(page)
  await follow(page, 'Library')
  await expect(page.getByRole('table').first()).toContainText('28')
  const before = await listed(page)
  for (const [name, content, sentence] of REFUSED) {
    await openFile(page, `${name}.plan.json`, content)
    await expect(outcome(page)).toContainText(`${name}.plan.json could not be opened.`)
    await expect.soft(outcome(page)).toContainText(sentence)
  }

  const large = join(tmpdir(), `large-${process.pid}.plan.json`)
  const sparse = await open(large, 'w')
  await sparse.truncate(64 * 1024 * 1024 + 1)
  await sparse.close()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open plan file…' }).click(),
  ])
  await chooser.setFiles(large)
  await expect(outcome(page)).toContainText('The file has 64.1 MB, more than the 64 MB that can be read')
  await rm(large)

  expect(await listed(page)).toBe(before)
  await page.reload()
  await expect(page.getByRole('table').first()).toContainText('open now')
  expect(await listed(page)).toBe(before)
})

test('a file of a newer version is shown, cannot be edited and is not stored', async ({ page, context }) => {
  await plainFileDialogs(context)
  await firstStart(page)
  await follow(page, 'Library')
  const edits = [
    { collection: 'plan', id: 'plan', field: 'title', to: 'Made' },
    { collection: 'tasks', id: 't1', field: 'title', to: 'From tomorrow' },
  ] as const
  const newer = editedBy('A colleague', planFile(''), edits).replace('"version":1', '"version":2')
  await openFile(page, 'newer.plan.json', newer)
  await expect(outcome(page)).toContainText(
    'File “Made” comes from a newer version: view only, nothing is stored.',
  )
  await expect(page.getByRole('table').first()).not.toContainText('Made')
  await page.getByRole('button', { name: 'Show the plan' }).click()
  await expect(page.getByRole('grid', { name: 'Tasks' })).toContainText('From tomorrow')
  await expect(page.getByRole('banner')).toContainText('Read-only')
  await expect(page.getByRole('button', { name: 'Add task' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('banner')).toContainText(TITLE)
  await expect(page.getByRole('grid', { name: 'Tasks' })).not.toContainText('From tomorrow')
})

test('a colleague’s file goes forward, is known again, is looked at where both have gone on, and asks when edited by hand', async ({
  page,
  context,
}) => {
  await plainFileDialogs(context)
  await firstStart(page)
  await follow(page, 'Library')
  const sent = (await exportOpenPlan(page)).text
  const rows = page.getByRole('table').first().getByRole('row')

  const returned = editedBy('A colleague', sent, [
    { ...cellOf(sent, 'Improve the province'), to: 'Improve it by 2026' },
  ])
  await openFile(page, 'returned.plan.json', returned)
  await expect(outcome(page)).toContainText(`Plan “${TITLE}” took 1 new edit from the file.`)
  await openFile(page, 'returned.plan.json', returned)
  await expect(outcome(page)).toContainText('Nothing changed.')
  await openFile(page, 'sent.plan.json', sent)
  await expect(outcome(page)).toContainText('is newer than the file. Nothing changed.')
  expect((await exportOpenPlan(page)).text).toBe(returned)
  await expect(rows).toHaveCount(1 + 1)

  // The same start, gone on elsewhere: looked at first, nothing is taken unasked.
  const parted = editedBy('Another', sent, [
    { ...cellOf(sent, 'Improve the province'), to: 'Improve it by 2027' },
  ])
  await openFile(page, 'parted.plan.json', parted)
  await expect(page.getByRole('dialog')).toContainText('Merge “parted.plan.json” into this plan')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(outcome(page)).toContainText('Nothing is taken yet: review and merge.')
  expect((await exportOpenPlan(page)).text).toBe(returned)
  await expect(rows).toHaveCount(1 + 1)

  // Written into the file past its journal: shown first.
  const byHand = returned.replace('Improve it by 2026', 'Improve it at once')
  await openFile(page, 'by-hand.plan.json', byHand)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('has changes outside its journal')
  await expect(dialog.getByRole('row').nth(1)).toContainText('Improve it by 2026')
  await expect(dialog.getByRole('row').nth(1)).toContainText('Improve it at once')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect((await exportOpenPlan(page)).text).toBe(returned)
  await openFile(page, 'by-hand.plan.json', byHand)
  await dialog.getByRole('button', { name: 'Take 1 cell' }).click()
  await expect(outcome(page)).toContainText('took 1 new edit from the file.')
  await page.getByRole('button', { name: 'Show the plan' }).click()
  await expect(page.getByRole('grid', { name: 'Tasks' })).toContainText('Improve it at once')
})

function opened(text: string) {
  const parsed = parsePlanFile(new TextEncoder().encode(text))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

/** The title of the task that begins with these words. */
function cellOf(text: string, words: string) {
  const { journal } = opened(text)
  const op = journal
    .flatMap(changeset => changeset.ops)
    .find(([, , field, , to]) => field === 'title' && String(to).startsWith(words))
  if (!op) throw new Error(`no task begins with ${words}`)
  return { collection: 'tasks', id: op[1], field: 'title' } as const
}

/** The file as somebody else sends it back. */
function editedBy(by: string, text: string, edits: readonly Edit[]): string {
  const { planId, journal, datasets } = opened(text)
  const now = Date.parse('2026-01-05T03:00:00Z')
  let ids = 0
  const clock = { now: () => now, randomId: () => `${by.toLowerCase().replace(/\W/g, '')}${ids++}` }
  const edited = withForeignEdits({ planId, journal }, edits, by, clock)
  return writePlanFile(foldChangesets(emptyFold(planId), edited), edited, datasets)
}
