import * as z from 'zod'

// Zod otherwise probes `new Function`, which the page's CSP reports. Must run before any schema is made.
z.config({ jitless: true })
