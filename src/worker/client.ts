import { type Remote, wrap } from 'comlink'
import type { Engine } from './engine'
import type { Connector } from './engine.worker'

/** The engine as the page sees it: the same questions, answered from another thread. */
export type EngineClient = Engine & {
  /** Ends the worker. Questions still open are rejected. */
  dispose(): void
}

/**
 * Starts the worker and speaks to it. `baseUrl` is the absolute address of the app's folder, with its last slash;
 * `editions/…` is read below it. Should the worker fail, every open and every later question is rejected with an
 * error that says so, instead of waiting for ever.
 */
export function createEngineClient(baseUrl: string): EngineClient {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' })
  let fail: (reason: Error) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    fail = reject
  })
  // Kept for later questions; nobody may be waiting right now.
  failure.catch(() => {})
  worker.addEventListener('error', event => {
    event.preventDefault()
    fail(new Error(`The analysis worker stopped: ${event.message || 'it could not be started'}`))
  })
  worker.addEventListener('messageerror', () => {
    fail(new Error('The analysis worker sent a message that cannot be read'))
  })

  const engine = Promise.race([failure, wrap<Connector>(worker).connect(baseUrl)])
  // The same: the first question will report it.
  engine.catch(() => {})
  const ask = async <Answer>(question: (remote: Remote<Engine>) => Promise<Answer>): Promise<Answer> =>
    Promise.race([failure, engine.then(question)])
  return {
    catalog: () => ask(async remote => remote.catalog()),
    adopt: datasets => ask(async remote => remote.adopt(datasets)),
    editionFiles: ids => ask(async remote => remote.editionFiles(ids)),
    shippedFile: id => ask(async remote => remote.shippedFile(id)),
    datasetsInUse: () => ask(async remote => remote.datasetsInUse()),
    analyse: request => ask(async remote => remote.analyse(request)),
    project: (request, raises) => ask(async remote => remote.project(request, raises)),
    parsePlanFile: bytes => ask(async remote => remote.parsePlanFile(bytes)),
    writePlanFile: (planId, stored, datasets) =>
      ask(async remote => remote.writePlanFile(planId, stored, datasets)),
    salvagePlanFile: bytes => ask(async remote => remote.salvagePlanFile(bytes)),
    checkStored: plan => ask(async remote => remote.checkStored(plan)),
    reconcile: (planId, stored, received) => ask(async remote => remote.reconcile(planId, stored, received)),
    dispose() {
      worker.terminate()
      fail(new Error('The analysis worker was ended'))
    },
  }
}
