/** Lets pages of the origins named in ALLOWED_ORIGINS call the server, and tells browsers nothing about all others. */
import type { RequestHandler } from 'express'

/** Answers preflights and marks answers for the origins listed; never a wildcard, never credentials. */
export function allowOrigins(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers
    response.vary('Origin')
    if (origin === undefined || !allowed.includes(origin)) return next()
    response.setHeader('Access-Control-Allow-Origin', origin)
    response.setHeader('Access-Control-Expose-Headers', 'Content-Disposition, X-Request-Id')
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    if (request.method !== 'OPTIONS') return next()
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST')
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Authorization, Apollo-Require-Preflight')
    response.setHeader('Access-Control-Max-Age', '600')
    response.status(204).end()
  }
}
