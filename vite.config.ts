import { playwright } from '@vitest/browser-playwright'
import { VitePWA } from 'vite-plugin-pwa'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { bundleBudget } from './tests/support/bundle-budget.ts'
import { chromiumArgs, chromiumPath } from './tests/support/chromium.mjs'
import { cspMeta, securityHeaders } from './tests/support/csp.ts'

const pwa = VitePWA({
  strategies: 'generateSW',
  registerType: 'prompt',
  includeManifestIcons: false, // globPatterns has them
  workbox: {
    globPatterns: ['**/*.{js,css,html,woff2,json,svg,png}'],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    navigateFallback: 'index.html',
    cleanupOutdatedCaches: true,
  },
  manifest: {
    name: 'ReformGrid',
    short_name: 'ReformGrid',
    description: 'Bảng kế hoạch cải cách hành chính, dùng được khi không có mạng',
    lang: 'vi',
    start_url: '/',
    display: 'standalone',
    theme_color: '#0a6a5f',
    background_color: '#f4f6f6',
    icons: [
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
})

export default defineConfig({
  plugins: [solid(), pwa, cspMeta(), bundleBudget()],
  worker: { format: 'es' },
  build: {
    target: 'chrome120',
    chunkSizeWarningLimit: 1000,
    // Zod is told to do without eval in the chunk it comes in: schemas of any other chunk are made after that.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|zod-jitless/ }] } },
    },
  },
  server: { port: 5173, strictPort: true },
  // One fixed port: another port is another origin and so another, empty storage.
  preview: { port: 4173, strictPort: true, headers: securityHeaders },
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        // Bundled before the first test: a library found halfway reloads the page under a running test.
        optimizeDeps: {
          include: [
            '@ag-grid-community/locale',
            '@e965/xlsx',
            '@noble/hashes/sha2.js',
            '@observablehq/plot',
            'ag-grid-community',
            'age-encryption',
            'axe-core',
            'browser-fs-access',
            'comlink',
            'dexie',
            'docx',
            'fast-check',
            'fractional-indexing',
            'papaparse',
            'zod',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: process.env.VITEST ? { executablePath: chromiumPath(), args: chromiumArgs } : {},
            }),
          },
        },
      },
    ],
  },
})
