import type { Page } from 'playwright'

/** What the page had said before it was killed. */
export type Word =
  /** The transaction that added these changesets is complete. */
  | { readonly kind: 'complete'; readonly hashes: readonly string[] }
  /** The header said "saved" while the grid showed these titles, by task. */
  | { readonly kind: 'saved'; readonly shown: Readonly<Record<string, string>> }

/**
 * Tells of every promise that a page makes, at the moment it makes it. `early` is a program that says too much: its
 * transactions count as complete when the last write has succeeded, a while before they are. A test that holds for
 * that one holds for anything.
 */
export async function watchPage(page: Page, hear: (word: Word) => void, early: boolean): Promise<void> {
  await page.exposeBinding('hearWord', (_, word: Word) => hear(word))
  await page.addInitScript(watch, early)
}

function watch(early: boolean) {
  const tell = (word: Word) => (Reflect.get(window, 'hearWord') as (word: Word) => void)(word)
  const added = new WeakMap<IDBTransaction, string[]>()
  const { add, put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.add = function (...given) {
    if (this.name === 'changesets') {
      const transaction = this.transaction
      const hashes = added.get(transaction) ?? []
      if (!added.has(transaction)) {
        added.set(transaction, hashes)
        transaction.addEventListener('complete', event => {
          if (event.isTrusted) tell({ kind: 'complete', hashes })
        })
      }
      hashes.push(given[0].changeset.hash)
    }
    return add.apply(this, given)
  }
  if (early)
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given)
      if (this.name !== 'plans') return request
      request.addEventListener('success', () => {
        // After what waits for this write has gone on.
        setTimeout(() => this.transaction.dispatchEvent(new Event('complete')))
        const until = performance.now() + 100
        const hold = () => {
          if (performance.now() < until) this.count().onsuccess = hold
        }
        hold()
      })
      return request
    }

  let said = ''
  const look = () => {
    if (!/Saved \d/.test(document.querySelector('header')?.textContent ?? '')) return
    const shown: Record<string, string> = {}
    for (const row of document.querySelectorAll('.ag-row[row-id]')) {
      const title = row.querySelector('.ag-cell[col-id="title"]:not(.ag-cell-inline-editing)')
      if (title) shown[row.getAttribute('row-id') ?? ''] = title.textContent ?? ''
    }
    const now = JSON.stringify(shown)
    if (now !== said) tell({ kind: 'saved', shown })
    said = now
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
}
