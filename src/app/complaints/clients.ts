import { randomBytes } from 'node:crypto'
import { createClientStore } from '../../features/complaints/open311/clients.ts'
import type { Assembly } from '../assembly.ts'
import { UsageError } from '../usage.ts'
import { print } from './tools.ts'

/** Programs that may file by Open311: `add` shows the key once, and only then. */
export async function clientCommand(
  { database, clock, ids }: Assembly,
  [act, ...words]: readonly string[],
): Promise<number> {
  const clients = createClientStore(database)
  const said = words.join(' ').trim()
  if (act === 'add' && said !== '') {
    const client = { id: ids.next(), name: said, key: randomBytes(24).toString('base64url') }
    await database.work.run((tx) => clients.add(tx, client, clock.now()))
    print(`${client.id}  ${client.name}`, `api_key ${client.key}`)
    return 0
  }
  if (act === 'list') {
    for (const one of await clients.all())
      print(`${one.id}  ${one.name}  since ${one.created_at}${one.disabled_at ? `  disabled ${one.disabled_at}` : ''}`)
    return 0
  }
  if (act === 'disable' && said !== '') {
    if (!(await database.work.run((tx) => clients.disable(tx, said, clock.now()))))
      throw new Error(`no client '${said}' in use`)
    print('disabled')
    return 0
  }
  throw new UsageError('usage: complaint client add "<name>" | list | disable <id>')
}
