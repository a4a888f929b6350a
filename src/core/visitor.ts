/** Who asks over HTTP, as far as the connection and a reverse proxy in front of us tell. Never written to a log. */
export interface Visitor {
  /** Address of the person's device; the key of rate limits. `unknown` without a connection. */
  readonly address: string
  /** True when the connection comes from this very machine and passed no proxy. */
  readonly local: boolean
  /** True when the browser speaks https, to us or to the proxy. */
  readonly secure: boolean
  /** Host (and port) as the browser wrote it. */
  readonly host: string
  /** Path below which the browser sees us: empty, or `/chat` without a slash at its end. */
  readonly prefix: string
}

/** What every HTTP handler finds in its context; Hono's type parameter, in `http/` and wherever routes are mounted. */
export interface HttpEnv {
  Variables: { readonly requestId: string; readonly visitor: Visitor }
}
