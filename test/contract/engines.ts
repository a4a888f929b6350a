import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { NOW } from './clock.ts'
import { pgliteDialect } from './pglite-dialect.ts'

interface OpenEngine {
  readonly database: Database
  close(): Promise<void>
}

const url = process.env.TEST_POSTGRES_URL

const ENGINES: Readonly<Record<string, () => Promise<OpenEngine>>> = {
  SQLite: async () => closing(await openDatabase({ file: ':memory:' })),
  PGlite: async () => closing(await openDatabase({ postgres: pgliteDialect() })),
  ...(url ? { PostgreSQL: () => openSchema(url) } : {}),
}

/** Runs one suite on every engine. Tests share the database of their suite and use names of their own. */
export function onEveryEngine(name: string, suite: (database: () => Database) => void): void {
  for (const [engine, open] of Object.entries(ENGINES)) {
    describe(`${name} on ${engine}`, () => {
      let opened: OpenEngine
      beforeAll(async () => {
        opened = await open()
        await migrate(opened.database, NOW)
      })
      afterAll(() => opened.close())
      suite(() => opened.database)
    })
  }
}

/** Runs a suite where several processes can really meet; `open` gives one more connection pool to the same schema. */
export function onRealPostgres(name: string, suite: (schema: () => RealPostgres) => void): void {
  describe.skipIf(!url)(`${name} on PostgreSQL`, () => {
    let real: RealPostgres
    beforeAll(async () => {
      const schema = await createSchema(url ?? '')
      real = { url: url ?? '', schema }
    })
    afterAll(() => dropSchema(real.url, real.schema))
    suite(() => real)
  })
}

export interface RealPostgres {
  readonly url: string
  readonly schema: string
}

function closing(database: Database): OpenEngine {
  return { database, close: () => database.close() }
}

async function openSchema(url: string): Promise<OpenEngine> {
  const schema = await createSchema(url)
  const database = await openDatabase({ url, schema })
  return {
    database,
    async close() {
      await database.close()
      await dropSchema(url, schema)
    },
  }
}

async function createSchema(url: string): Promise<string> {
  const schema = `test_${randomBytes(6).toString('hex')}`
  await once(url, `create schema ${schema}`)
  return schema
}

function dropSchema(url: string, schema: string): Promise<void> {
  return once(url, `drop schema if exists ${schema} cascade`)
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set client_min_messages to warning; ${statement}`)
  await client.end()
}
