import { createSignal } from 'solid-js'

/** The query of the hash route. Reading is reactive. */
export interface QueryPort {
  get(name: string): string | undefined
  /** Null removes a name; the others stay. */
  set(changes: Readonly<Record<string, string | null>>): void
}

export interface Query extends QueryPort {
  /** The router brings the query once it is there; until then nothing is asked for. */
  connect(port: QueryPort): void
}

export function createQuery(): Query {
  const [port, setPort] = createSignal<QueryPort | null>(null)
  return {
    get: name => port()?.get(name),
    set: changes => port()?.set(changes),
    connect: next => setPort(() => next),
  }
}
