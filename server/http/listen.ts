/** Listening, and stopping without cutting anybody short. */
import { createServer, type Server } from 'node:http'
import type { Express } from 'express'
import { Conflict, InvalidInput } from '../domain/errors.ts'

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** The address to open: `http://localhost:4000`. */
  readonly url: string
  /** Takes no new requests, lets those in flight finish for up to `timeoutMs`, then cuts the rest. */
  close(timeoutMs?: number): Promise<void>
}

export interface ListenAddress {
  readonly host: string
  readonly port: number
}

/** Bytes: an address may name some hundred actors, twice where it is also the page that asks. */
const maxHeaderSize = 65_536

/** Errors: `Conflict` where the port is taken, `InvalidInput` where the address or port cannot be listened on. */
export function listen(app: Express, { host, port }: ListenAddress): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize }, app)
    server.once('error', (error) => reject(toListenError(error, host, port)))
    server.listen(port, host, () => {
      const address = server.address()
      const actualPort = typeof address === 'object' && address !== null ? address.port : port
      const name =
        host === '0.0.0.0' || host === '::' || host === '127.0.0.1'
          ? 'localhost'
          : host.includes(':')
            ? `[${host}]`
            : host
      resolve({
        port: actualPort,
        url: `http://${name}:${actualPort}`,
        close: (timeoutMs = 10_000) => closeServer(server, timeoutMs),
      })
    })
    server.requestTimeout = 30_000
    server.headersTimeout = 15_000
  })
}

function toListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Conflict(
        `Port ${port} is taken by another program. Stop that program, or choose another: PORT=${port + 1} npm start`,
      )
    case 'EACCES':
      return new InvalidInput(`PORT: ${port} may not be listened on by this user; ports from 1024 up may`, 'PORT')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new InvalidInput(`HOST: ${host} is no address of this machine; 127.0.0.1 and 0.0.0.0 are`, 'HOST')
    default:
      return error
  }
}

/** Kept-alive connections are closed as they fall idle: `close` alone would wait for their clients. */
function closeServer(server: Server, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const deadline = setTimeout(() => server.closeAllConnections(), timeoutMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(deadline)
      resolve()
    })
    server.closeIdleConnections()
  })
}
