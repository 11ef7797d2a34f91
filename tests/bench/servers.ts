import { resolve } from 'node:path'
import { build, type PreviewServer, preview } from 'vite'
import { securityHeaders } from '../support/csp'

const root = resolve(import.meta.dirname, '../..')
/** Not the port of the app: a bench must not meet what a reader has stored there. */
const PORTS = { app: 4191, bare: 4192 }

/** The built app and the bare grid, each on a port of its own; built anew, so that no old build is measured. */
export async function startServers(): Promise<{ app: string; bare: string; stop(): Promise<void> }> {
  await build({ root, logLevel: 'error' })
  await build({
    root: resolve(root, 'tests/bench/bare'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: resolve(root, '.cache/bench'), emptyOutDir: true },
  })
  const app = await preview({
    root,
    logLevel: 'error',
    preview: { port: PORTS.app, strictPort: true, headers: securityHeaders },
  })
  const bare = await preview({
    root: resolve(root, 'tests/bench/bare'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: resolve(root, '.cache/bench') },
    preview: { port: PORTS.bare, strictPort: true },
  })
  const close = (server: PreviewServer) => new Promise<void>(done => server.httpServer.close(() => done()))
  return {
    app: `http://localhost:${PORTS.app}/`,
    bare: `http://localhost:${PORTS.bare}/`,
    stop: async () => {
      await Promise.all([close(app), close(bare)])
    },
  }
}
