/** Response headers that tell browsers what a page of ours may do. */
import type { RequestHandler } from 'express'
import helmet from 'helmet'

type Directives = Readonly<Record<string, readonly string[]>>

const nothing: Directives = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** The client: everything from this origin, nothing inline, nothing evaluated. */
const clientPolicy: Directives = {
  ...nothing,
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
}

/** The query page: its editor writes style sheets as it goes, and brings its fonts inside them. Scripts as above. */
const queryPagePolicy: Directives = {
  ...clientPolicy,
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'", 'data:'],
}

/** Headers for all answers, with the client's content policy. */
export function secureAll(): RequestHandler {
  return withPolicy(clientPolicy)
}

/** Headers for the query page; replaces the content policy of `secureAll`. */
export function secureQueryPage(): RequestHandler {
  return withPolicy(queryPagePolicy)
}

function withPolicy(policy: Directives): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(Object.entries(policy).map(([name, sources]) => [name, [...sources]])),
    },
    // Whether TLS is spoken is the business of whoever put a proxy before us.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
}
