import { directoryOf } from '../../agencies/directory-of.ts'
import type { AccountLinks } from '../../core/accounts.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Feature, Ports } from '../../core/feature.ts'
import type { Outcome } from '../../core/intent.ts'
import { plusMs } from '../../core/time.ts'
import type { IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import type { Database } from '../../db/database.ts'
import { ATTEMPT_WINDOW_MS, hashOfCode, MAX_ATTEMPTS } from './link-code.ts'
import { accountRecogniser, type LinkWish } from './recogniser.ts'
import { type AccountStore, createAccountStore } from './store.ts'
import { accountTexts } from './texts.ts'

const DAY_MS = 24 * 3_600_000

/** Officers' chats: a one-time code from the command line links one, a command unlinks it. */
export const accountsFeature =
  (links: AccountLinks) =>
  (ports: Ports): Feature => {
    const store = createAccountStore(ports.database as Database)
    return {
      id: 'accounts',
      recogniser: accountRecogniser,
      intents: { 'account.link': linkHandler(store), 'account.unlink': unlinkHandler },
      effects: {
        'account.link': async (tx, data, { conversation, now }) => {
          const { hash } = data as { hash: string }
          const account = await store.accountOfCode(hash, now, tx)
          if (!account || !(await store.useCode(tx, hash))) throw new ConflictError('the link code')
          if (!(await links.link(tx, conversation, account)))
            throw new Error('only a chat can be linked; on the command line use --role and --agency')
          await store.forgetAttempts(tx, conversation)
          await store.note(tx, { account: account.id, act: 'linked', conversation, at: now })
        },
        'account.unlink': async (tx, _data, { conversation, now }) => {
          const account = await links.unlink(tx, conversation)
          if (account) await store.note(tx, { account, act: 'unlinked', conversation, at: now })
        },
        'account.wrong-code': (tx, _data, { conversation, now }) => store.addAttempt(tx, conversation, now),
      },
      jobs: {
        'account.purge': async () => {
          await ports.work.run((tx) => store.purge(tx, plusMs(ports.clock.now(), -DAY_MS)))
          return { kind: 'done' }
        },
      },
      schedules: [{ kind: 'account.purge', everyMs: DAY_MS }],
      async keeps(conversation) {
        const { account } = await ports.accounts.personOf(conversation)
        return account ? [accountTexts.kept(account)] : []
      },
      async onErase(tx, conversation) {
        await links.unlink(tx, conversation)
        await store.forgetAttempts(tx, conversation)
      },
    }
  }

function linkHandler(store: AccountStore): IntentHandler {
  return async (turn) => {
    const code = codeOf(turn)
    if (code === null) return said('clarify', accountTexts.how)
    // In a group everybody would speak with the officer's rights.
    if (turn.message.sender !== turn.ref.chat) return { ...said('forbidden', accountTexts.private), erase: true }
    const attempts = await store.attempts(turn.conversation, plusMs(turn.now, -ATTEMPT_WINDOW_MS))
    if (attempts >= MAX_ATTEMPTS) return { ...said('forbidden', accountTexts.tooMany), erase: true }
    const hash = hashOfCode(code)
    const account = await store.accountOfCode(hash, turn.now)
    if (!account)
      return {
        ...said('clarify', accountTexts.wrong),
        erase: true,
        effects: [{ kind: 'account.wrong-code', data: null }],
      }
    return {
      ...said('answer', accountTexts.linked(account.id, account.role, nameOf(turn, account.agency))),
      erase: true,
      effects: [{ kind: 'account.link', data: { hash } }],
    }
  }
}

const nameOf = ({ snapshot }: Turn, agency: string | null): string | null =>
  agency && (directoryOf(snapshot).agency(agency)?.name ?? agency)

/** What was begun as an officer is not gone on with as a citizen. */
const unlinkHandler: IntentHandler = async ({ person, state }) =>
  person.account
    ? {
        ...said('answer', state.active === null ? accountTexts.unlinked : accountTexts.unlinkedInForm),
        effects: [{ kind: 'account.unlink', data: null }],
        active: null,
      }
    : said('answer', accountTexts.notLinked)

function codeOf(turn: Turn): string | null {
  const own = turn.question.recognised?.find((r) => r.feature === 'accounts' && r.intent === 'account.link')
  return (own?.data as LinkWish | undefined)?.code ?? null
}

const said = (outcome: Outcome, text: string): TurnResult => ({ outcome, replies: [{ text }] })
