import pg from 'pg'

/** The messages of the extended protocol as pg's connection writes them. */
interface Wire {
  readonly stream: { cork?(): void; uncork?(): void }
  parse(message: { text: string; name: string }): void
  bind(message: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void
  describe(message: { type: 'P'; name: string }): void
  execute(message: { portal: string }): void
  sync(): void
}

interface Field {
  readonly name: string
  readonly parse: (value: string) => unknown
}

export interface BatchResult {
  /** `SELECT`, `INSERT`, `COMMIT`, ... */
  readonly command: string
  readonly rowCount: number
  readonly rows: Record<string, unknown>[]
}

/** One statement on its way, and who is told of its end. */
export interface BatchStatement {
  readonly text: string
  readonly values: readonly unknown[]
  /** Parsed and planned once per connection. */
  readonly kept: boolean
  done(result: BatchResult): void
  failed(error: unknown): void
}

/** More kept statements than the program has; beyond it they are parsed each time. */
const MAX_KEPT = 500
const { prepareValue } = (pg as unknown as { readonly utils: { prepareValue(value: unknown): unknown } }).utils

/** The client takes nothing else while it pipelines, lest a portal stays open between two ways; none of ours does. */
const ClientQuery = pg.Query as unknown as new (config: { readonly text: string }) => object

/** Columns of kept statements, so that the server describes each only once. */
export type KnownFields = Map<string, readonly Field[]>

/** The kept statements that one connection has parsed, by their text. */
export type ParsedNames = Map<string, string>

/**
 * Statements that go to the server in one write and are answered in one: a single Sync stands at their end. The first
 * that fails ends the batch, what comes after it is not run. A query of its own to pg's client (`client.query(batch)`).
 */
export class PostgresBatch extends ClientQuery {
  readonly #statements: readonly BatchStatement[]
  readonly #parsed: ParsedNames
  readonly #known: KnownFields
  readonly #results: BatchResult[] = []
  /** Index by which a kept statement was parsed in this batch. */
  readonly #parsedHere = new Map<string, number>()
  #fields: readonly Field[]
  #rows: Record<string, unknown>[] = []
  #over = false

  constructor(statements: readonly BatchStatement[], parsed: ParsedNames, known: KnownFields) {
    super({ text: '' })
    this.#statements = statements
    this.#parsed = parsed
    this.#known = known
    this.#fields = known.get(statements[0]?.text ?? '') ?? []
  }

  submit(connection: unknown): null {
    const wire = connection as Wire
    wire.stream.cork?.()
    try {
      for (const [index, statement] of this.#statements.entries()) this.#write(wire, statement, index)
      wire.sync()
    } finally {
      wire.stream.uncork?.()
    }
    return null
  }

  #write(wire: Wire, { text, values, kept }: BatchStatement, index: number): void {
    let name = kept ? this.#parsed.get(text) : ''
    if (name === undefined && this.#parsed.size < MAX_KEPT) {
      name = nextName()
      this.#parsed.set(text, name)
      this.#parsedHere.set(text, index)
      wire.parse({ text, name })
    } else if (!name) {
      name = ''
      wire.parse({ text, name })
    }
    wire.bind({ statement: name, values, valueMapper: prepareValue })
    if (name === '' || !this.#known.has(text)) wire.describe({ type: 'P', name: '' })
    wire.execute({ portal: '' })
  }

  handleRowDescription({ fields }: { readonly fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#fields = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }))
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {}
    this.#fields.forEach(({ name, parse }, i) => {
      const value = fields[i] ?? null
      row[name] = value === null ? null : parse(value)
    })
    this.#rows.push(row)
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const words = text.split(' ')
    this.#next({ command: words[0] ?? '', rowCount: Number(words.at(-1)) || 0, rows: this.#rows })
  }

  handleEmptyQuery(): void {
    this.#next({ command: '', rowCount: 0, rows: [] })
  }

  #next(result: BatchResult): void {
    const statement = this.#statements[this.#results.length]
    if (statement?.kept && !this.#known.has(statement.text)) this.#known.set(statement.text, this.#fields)
    this.#results.push(result)
    this.#rows = []
    this.#fields = this.#known.get(this.#statements[this.#results.length]?.text ?? '') ?? []
  }

  /** Also called where the connection breaks. */
  handleError(error: unknown): void {
    if (this.#over) return
    this.#over = true
    const failing = this.#results.length
    // Whether the server had parsed it before it failed is not known: it gets another name the next time.
    for (const [text, index] of this.#parsedHere) if (index >= failing) this.#parsed.delete(text)
    for (const statement of this.#statements.slice(failing)) statement.failed(error)
    this.#tellDone()
  }

  /** Only now is what ran without a transaction durable. */
  handleReadyForQuery(): void {
    if (this.#over) return
    this.#over = true
    this.#tellDone()
  }

  #tellDone(): void {
    for (const [i, result] of this.#results.entries()) this.#statements[i]?.done(result)
  }
}

const INT8 = 20
/** Counts and sequence numbers stay far below 2^53. */
const parserOf = (oid: number): Field['parse'] =>
  oid === INT8 ? Number : (pg.types.getTypeParser(oid, 'text') as Field['parse'])

let names = 0
const nextName = (): string => `kept${names++}`
