/**
 * Who may write. A browser tells where a page comes from, so pages of other origins are refused; everybody else must
 * show the token where one is configured. Without a token only a server that listens on the loopback interface is
 * written to, and only under a loopback name: a foreign name that resolves here (DNS rebinding) is not ours.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isLoopback } from '../config.ts'

/** Why a write is refused, with its HTTP status. */
export interface Refusal {
  readonly status: 401 | 403
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN'
  readonly message: string
}

export interface WritePolicy {
  readonly host: string
  readonly writeToken: string | undefined
  readonly allowedOrigins: readonly string[]
}

/** Why a request with these headers may not write; undefined where it may. */
export function refuseWrite(headers: IncomingHttpHeaders, policy: WritePolicy): Refusal | undefined {
  if (!isOriginTrusted(headers, policy)) {
    const origin = headers.origin ?? 'another site'
    return forbid(`Writes from pages of ${origin} are refused; ALLOWED_ORIGINS names the origins that may write.`)
  }
  if (policy.writeToken === undefined) {
    if (isLoopback(policy.host)) return undefined
    return forbid('This server listens beyond its own machine and has no WRITE_TOKEN, so it takes no writes. Set one.')
  }
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (token !== undefined && isSameSecret(token, policy.writeToken)) return undefined
  const problem = token === undefined ? 'This server asks writers for a token' : 'The token is not the one configured'
  return {
    status: 401,
    code: 'UNAUTHENTICATED',
    message: `${problem}: send \`Authorization: Bearer …\` with WRITE_TOKEN.`,
  }
}

function isOriginTrusted(headers: IncomingHttpHeaders, policy: WritePolicy): boolean {
  const { origin } = headers
  if (origin !== undefined)
    return policy.allowedOrigins.includes(origin) || isOwnOrigin(origin, headers.host, policy.host)
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

function isOwnOrigin(origin: string, hostHeader: string | undefined, listeningOn: string): boolean {
  if (!URL.canParse(origin)) return false
  const { host, hostname } = new URL(origin)
  if (host !== hostHeader) return false
  return !isLoopback(listeningOn) || isLoopback(hostname.replace(/^\[|\]$/g, ''))
}

/** Compares digests, so that the time taken tells nothing of the secret. */
function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function forbid(message: string): Refusal {
  return { status: 403, code: 'FORBIDDEN', message }
}
