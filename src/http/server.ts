import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

export interface ServerOptions {
  readonly fetch: (request: Request, env: unknown) => Response | Promise<Response>
  /** 0 takes a free one. */
  readonly port: number
  /** Absent: every address of the machine. */
  readonly hostname?: string
  /** Ends what never ends by itself (event streams), called when closing begins. */
  readonly onClosing?: () => void
  /** How long running requests may still take before their connections are cut. Default 5,000. */
  readonly graceMs?: number
}

export interface RunningServer {
  readonly port: number
  /** Stops accepting, lets running requests end, cuts the rest. */
  close(): Promise<void>
}

/** Listens. @throws {Error} the port cannot be had; the message says what to set */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: options.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, options.port)))
    server.listen(options.port, options.hostname, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          options.graceMs ?? 5_000,
        )
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
        options.onClosing?.()
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Error(`port ${port} is taken; set PORT to a free one`, { cause: error })
  if (error.code === 'EACCES') return new Error(`port ${port} needs more rights; set PORT above 1023`, { cause: error })
  return error
}
