import type { Browser, Page } from 'playwright'
import { report } from './figures'
import { COLUMNS, openApp, openBare } from './open-pages'
import { agency } from './plan-of'
import { untilSeen } from './timing'

const TASKS = 1_000
/** 1,000 rows of these five columns are 5,000 cells. */
const PASTED = ['leadAgency', 'head', 'deadline', 'status', 'progress'] as const
const ROUNDS = 7
const STATUSES = ['Running', 'Done', 'Paused']

/** What round n pastes, as the cells show it; the head follows from the agency and is typed over. */
const rowOf = (round: number, row: number): readonly string[] => [
  agency(row + round),
  '',
  `${String(((row + round) % 27) + 1).padStart(2, '0')}/0${((row + round) % 9) + 1}/2031`,
  STATUSES[(row + round) % STATUSES.length] ?? '',
  `${(row + round) % 101}%`,
]
const block = (round: number) => Array.from({ length: TASKS }, (_, row) => rowOf(round, row))
const toTsv = (rows: readonly (readonly string[])[]) => rows.map(row => row.join('\t')).join('\n')

/** A block of 5,000 cells by the real clipboard, from the key to the frame that shows it, and its undo. */
export async function benchPaste(browser: Browser, servers: { app: string; bare: string }): Promise<void> {
  const app = await openApp(browser, servers.app, TASKS)
  const bare = await openBare(browser, servers.bare, TASKS)
  const times = { paste: [] as number[], undo: [] as number[], bare: [] as number[] }
  const first = app.locator('.ag-row[row-index="0"] .ag-cell[col-id="leadAgency"]')
  const before = await shownIn(app)
  for (let round = 1; round <= ROUNDS + 1; round++) {
    const wanted = block(round)
    await app.bringToFront()
    await app.evaluate(text => navigator.clipboard.writeText(text), toTsv(wanted))
    await first.click()
    const paste = await untilSeen(app, seenCells(wanted), () => app.keyboard.press('Control+v'), 'key')
    await app.keyboard.press('Control+c')
    const copied = await app.evaluate(() => navigator.clipboard.readText())
    compare(copied, wanted)
    const undo = await untilSeen(app, seenCells(before), () => app.keyboard.press('Control+z'), 'key')

    await bare.bringToFront()
    const bareTime = await untilSeen(
      bare,
      seenCells(wanted),
      () => bare.evaluate(pasteBare, { columns: [...PASTED], all: COLUMNS, block: wanted }),
      'call',
    )
    if (round === 1) continue
    times.paste.push(paste)
    times.undo.push(undo)
    times.bare.push(bareTime)
  }
  const yardstick = 'the same cells set in AG Grid Community alone'
  report({
    name: 'paste of 5,000 cells',
    ...{ ours: times.paste, limit: 500, yardstick, theirs: times.bare, judged: 'median' },
  })
  report({
    name: 'undo of 5,000 cells',
    ...{ ours: times.undo, limit: 200, yardstick, theirs: times.bare, judged: 'median' },
  })
  await app.context().close()
  await bare.context().close()
}

/** Runs in the page of the bare grid. */
function pasteBare(what: {
  columns: readonly string[]
  all: readonly string[]
  block: readonly (readonly string[])[]
}): void {
  const rows = (window.bare?.rows() ?? []).map((row, at) => ({
    ...row,
    ...Object.fromEntries(what.columns.map((column, place) => [column, what.block[at]?.[place] ?? ''])),
  }))
  dispatchEvent(new Event('bench-start'))
  window.bare?.update(rows)
}

/** Cells that are in view whatever the height of the window. */
const seenCells = (rows: readonly (readonly string[])[]) =>
  [0, 5].flatMap(row =>
    PASTED.map((column, place) => ({ row, column, text: rows[row]?.[place] ?? '' })).filter(
      ({ text }) => text !== '',
    ),
  )

/** Texts of the first rows, the head's left out. */
const shownIn = (page: Page): Promise<readonly (readonly string[])[]> =>
  page.evaluate(
    columns =>
      Array.from({ length: 6 }, (_, row) =>
        columns.map(column => {
          const cell = document.querySelector(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`)
          return column === 'head' ? '' : (cell?.textContent ?? '')
        }),
      ),
    [...PASTED],
  )

function compare(copied: string, wanted: readonly (readonly string[])[]): void {
  const got = copied.replace(/\r/g, '').replace(/\n$/, '').split('\n')
  if (got.length !== wanted.length) throw new Error(`${got.length} rows came back of ${wanted.length}`)
  // The status stands with its timing: "Running · within the deadline".
  const at = got.findIndex(
    (line, row) => !line.split('\t').every((cell, place) => cell.startsWith(wanted[row]?.[place] ?? '')),
  )
  if (at >= 0) throw new Error(`row ${at + 1} is "${got[at]}", wanted "${wanted[at]?.join('\t')}"`)
}
