import type { Plugin } from 'vite'

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; " +
  "form-action 'none'; object-src 'none'"

/** What our servers send. frame-ancestors has no effect in a meta element, so it stands here only. */
export const securityHeaders = {
  'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** Writes the policy into the built page as well, for servers that send no header. Not in dev: HMR needs inline scripts. */
export function cspMeta(): Plugin {
  return {
    name: 'reformgrid:csp-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  }
}
