import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What the first page load may weigh: scripts and module preloads of index.html, gzipped, in kB (1,000 bytes). */
const limit = 450

/** Prints the weight of the first load after a build and fails the build over the limit. */
export function bundleBudget(): Plugin {
  let outDir = ''
  return {
    name: 'reformgrid:bundle-budget',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    // The worker is bundled by a build of its own, which runs other hooks: only the page's build writes index.html.
    writeBundle(_options, bundle) {
      if (!('index.html' in bundle)) return
      const sizes = firstLoad(readFileSync(join(outDir, 'index.html'), 'utf8')).map(path => ({
        path,
        kB: gzipSync(readFileSync(join(outDir, path)), { level: 9 }).length / 1000,
      }))
      const total = sizes.reduce((sum, { kB }) => sum + kB, 0)
      const lines = sizes.map(({ path, kB }) => `  ${kB.toFixed(1).padStart(7)} kB  ${path}`)
      const sentence = `First load: ${total.toFixed(1)} kB gzipped of ${limit} kB`
      console.log([`\n${sentence}`, ...lines].join('\n'))
      if (total > limit) this.error(`${sentence}: over the budget`)
    },
  }
}

/** The scripts and module preloads that a page names. */
function firstLoad(html: string): string[] {
  const tags = html.match(/<script\b[^>]*>|<link\b[^>]*\brel="modulepreload"[^>]*>/g) ?? []
  return tags.flatMap(tag => /\b(?:src|href)="\/?([^"]+)"/.exec(tag)?.[1] ?? [])
}
