import { parseArgs } from 'node:util'
import { createAccountLinks } from '../../conversations/account-links.ts'
import { plusMs } from '../../core/time.ts'
import { ACCOUNT_ROLES, type AccountRole, accountIdOf } from '../../features/accounts/account.ts'
import { CODE_LIFE_MS, hashOfCode, newLinkCode } from '../../features/accounts/link-code.ts'
import { createAccountStore } from '../../features/accounts/store.ts'
import { type Assembly, withAssembly } from '../assembly.ts'
import { knownAgency } from '../known-agency.ts'
import { UsageError } from '../usage.ts'

export const USAGE =
  'usage: account add <name> --role officer|hotline [--agency <id>] | account link <id> | account disable <id> | account list'

type Parts = Pick<Assembly, 'database' | 'clock' | 'content'>

/** `account add|link|disable|list`: officers' accounts; `link` prints a one-time code for `/lienket` in a chat. */
export async function run(args: readonly string[]): Promise<number> {
  const { act, name, role, agency } = readArgs(args)
  const work = {
    add: (parts: Parts) => add(parts, name, role, agency),
    link: (parts: Parts) => link(parts, name),
    disable: (parts: Parts) => disable(parts, name),
    list,
  }[act]
  return withAssembly(async (assembly) => {
    process.stdout.write(await work(assembly))
    return 0
  })
}

function readArgs(args: readonly string[]) {
  const { values, positionals } = parsed(args)
  const [act, name = '', ...rest] = positionals
  if (act !== 'add' && act !== 'link' && act !== 'disable' && act !== 'list') throw new UsageError(USAGE)
  if (rest.length > 0 || (act === 'list') !== (name === '')) throw new UsageError(USAGE)
  const role = ACCOUNT_ROLES.find((one) => one === values.role)
  if (act === 'add' && !role) throw new UsageError(USAGE)
  return { act, name, role: role ?? 'officer', agency: values.agency ?? null } as const
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { role: { type: 'string' }, agency: { type: 'string' } },
    })
  } catch {
    throw new UsageError(USAGE)
  }
}

async function add({ database, clock, content }: Parts, name: string, role: AccountRole, agency: string | null) {
  const id = accountIdOf(name)
  if (!id) throw new UsageError(`'${name}' holds no letter or digit to make an id of`)
  if (role === 'officer' && !agency) throw new UsageError('an officer needs --agency <id>')
  knownAgency({ content }, agency)
  const store = createAccountStore(database)
  const at = clock.now()
  await database.work.run(async (tx) => {
    if (!(await store.add(tx, { id, role, agency, createdAt: at }))) throw new Error(`account '${id}' exists already`)
    await store.note(tx, { account: id, act: 'added', conversation: null, at })
  })
  return `added ${id}\n`
}

async function link({ database, clock }: Parts, id: string) {
  const store = createAccountStore(database)
  const at = clock.now()
  const code = newLinkCode()
  const expiresAt = plusMs(at, CODE_LIFE_MS)
  await database.work.run(async (tx) => {
    const account = await store.find(id, tx)
    if (!account || account.disabledAt) throw new Error(`no enabled account '${id}'; see: account list`)
    await store.putCode(tx, { account: id, hash: hashOfCode(code), expiresAt })
    await store.note(tx, { account: id, act: 'code-made', conversation: null, at })
  })
  return `${code}\nto be sent in the officer's chat as: /lienket ${code}\ngood once, until ${expiresAt}\n`
}

async function disable({ database, clock }: Parts, id: string) {
  const store = createAccountStore(database)
  const at = clock.now()
  const unlinked = await database.work.run(async (tx) => {
    if (!(await store.disable(tx, id, at))) throw new Error(`no enabled account '${id}'; see: account list`)
    await store.note(tx, { account: id, act: 'disabled', conversation: null, at })
    return createAccountLinks(database).unlinkAll(tx, id)
  })
  return `disabled ${id}, chats unlinked: ${unlinked}\n`
}

async function list({ database }: Parts) {
  const linked = await createAccountLinks(database).counts()
  const rows = (await createAccountStore(database).all()).map(
    ({ id, role, agency, disabledAt }) =>
      `${id}  ${role}  ${agency ?? '-'}  ${disabledAt ? 'disabled' : `chats: ${linked.get(id) ?? 0}`}\n`,
  )
  return rows.length > 0 ? rows.join('') : 'no accounts\n'
}
