import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './tests/support/chromium.mjs'

const address = 'http://localhost:4173'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Once in some hundred runs a download does not begin; it is told as flaky, and is to be found.
  retries: 1,
  // Generous, so that a busy machine is slow and not red.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 800 },
    // Recording costs as much as the test; `--trace retain-on-failure` asks for it.
    trace: 'off',
    // Storing the whole site anew for every test costs more than the test; specs that go offline allow it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
  },
  webServer: {
    command: 'node node_modules/vite/bin/vite.js preview',
    url: address,
    reuseExistingServer: false,
  },
})
