import { execFile, spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../src/core/visitor.ts'
import { createClientStore } from '../../../src/features/complaints/open311/clients.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { FRIDAY } from './fixtures.ts'
import { type RunningTown, runningTown } from './running-town.ts'

const run = promisify(execFile)
const KEY = 'a-key-of-the-test'
const has = (program: string) => spawnSync(program, ['--version']).status === 0
const client = (file: string) => join(import.meta.dirname, 'open311-clients', file)

/** Clients of other hands and languages, by the specification alone, over a socket. */
describe('Open311 clients', () => {
  const home = temporaryFolder()
  let town: RunningTown
  let server: Server
  let root: string

  beforeAll(async () => {
    town = await runningTown(home.path, FRIDAY)
    const { registry, database } = town.assembly
    const { handle } = registry.features
      .flatMap((feature) => feature.routes ?? [])
      .find((one) => one.prefix === '/open311')!
    await database.work.run((tx) =>
      createClientStore(database).add(tx, { id: 'client1', name: 'test', key: KEY }, FRIDAY),
    )
    server = createServer(async (incoming, outgoing) => {
      const parts: Buffer[] = []
      for await (const part of incoming) parts.push(part as Buffer)
      const { method = 'GET', url = '/', headers } = incoming
      const request = new Request(`http://${headers.host}${url}`, {
        method,
        headers: Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
        ...(method === 'POST' ? { body: Buffer.concat(parts) } : {}),
      } as RequestInit)
      const visitor: Visitor = { address: '127.0.0.1', local: true, secure: false, host: headers.host!, prefix: '' }
      const answer = await handle(request, visitor)
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
      outgoing.end(Buffer.from(await answer.arrayBuffer()))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/open311`
  })
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
    await town.close()
  })

  it.skipIf(!has('python3'))('one in Python files, polls, lists and reads in XML and JSON', async () => {
    const { jurisdiction } = town.tools.book().settings
    const { stdout } = await run('python3', [client('client.py'), `${root}/discovery`, KEY, jurisdiction])
    expect(JSON.parse(stdout)).toEqual({
      discovery: ['text/xml; charset=utf-8', true],
      services_agree: true,
      types: ['batch', 'realtime'],
      required: [],
      posted: [200, 'application/json; charset=utf-8'],
      posted_xml: [200, 'text/xml; charset=utf-8', true],
      picture: ['image/jpeg', true],
      one: {
        status: 'open',
        service_code: 'environment',
        description: 'Rác đổ đầy hẻm (Python) <b>',
        lat: 10.0452,
        long: 105.7469,
      },
      one_agrees: true,
      token: [false, true],
      listed: true,
      listed_service: true,
      listed_ids: true,
      listed_before: [],
      updates: 200,
      wrong_key: [403, 403],
      unknown: [404, '404'],
      elsewhere: 404,
    })
  })

  it.skipIf(!has('perl'))('one in Perl files and reads in XML, with a slash too many in its address', async () => {
    const { jurisdiction } = town.tools.book().settings
    const { stdout } = await run('perl', [client('client.pl'), `${root}/v2/`, KEY, jurisdiction])
    expect(JSON.parse(stdout)).toEqual({
      type: 'text/xml; charset=utf-8',
      services: 25,
      definition: [200, true],
      posted: 200,
      one: ['open', 'Rác đầy hẻm (Perl)'],
      repeated_is_one: true,
      listed: 1,
      unknown_service: [404, '404'],
      no_place: [400, '400'],
    })
  })
})
