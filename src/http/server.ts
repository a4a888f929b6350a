import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'

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
    close: () => closeServer(server, options),
  }
}

function closeServer(server: ServerType, { onClosing, graceMs = 5_000 }: ServerOptions): Promise<void> {
  const http1 = 'closeAllConnections' in server ? server : null
  return new Promise((resolve) => {
    // A connection that is kept alive turns idle only when its last answer is out.
    const tidy = setInterval(() => http1?.closeIdleConnections(), 50)
    const cut = setTimeout(() => http1?.closeAllConnections(), graceMs)
    server.close(() => {
      clearInterval(tidy)
      clearTimeout(cut)
      resolve()
    })
    onClosing?.()
  })
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Error(`port ${port} is taken; set PORT to a free one`, { cause: error })
  if (error.code === 'EACCES') return new Error(`port ${port} needs more rights; set PORT above 1023`, { cause: error })
  return error
}
