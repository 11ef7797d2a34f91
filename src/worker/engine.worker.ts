import './zod-jitless'
import { expose, proxy } from 'comlink'
import { createEngine } from './engine'

/** `baseUrl` is where the app stands; the worker's own address says nothing about it. */
const connector = {
  connect: (baseUrl: string) => proxy(createEngine(path => readJson(new URL(path, baseUrl)))),
}
export type Connector = typeof connector

async function readJson(url: URL): Promise<unknown> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url.pathname} could not be read (${response.status})`)
  return response.json()
}

expose(connector)
