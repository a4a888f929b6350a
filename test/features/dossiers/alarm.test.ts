import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Assembly, assemble } from '../../../src/app/assembly.ts'
import { configFrom } from '../../../src/app/config.ts'
import { NOW } from '../../contract/clock.ts'
import { pathOver, said } from '../../contract/path.ts'
import { putRecords } from '../../dialogues/dossier-records.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

describe('codes tried one after the other', () => {
  const home = temporaryFolder()
  const alarms: string[] = []
  let assembly: Assembly
  let path: ReturnType<typeof pathOver>
  let count = 0
  beforeAll(async () => {
    assembly = await assemble({
      config: configFrom({ MOTCUA_HOME: home.path }),
      ephemeral: true,
      onAlarm: (alarm) => alarms.push(alarm),
    })
    path = pathOver(assembly.database, { name: 'tried', engine: assembly.engine, effects: assembly.registry.effects })
    await putRecords(assembly.database, NOW)
  })
  afterAll(async () => {
    await assembly.close()
    home.remove()
  })

  /** What is answered to a code, in a chat at an address. */
  async function ask(code: string, chat: string, origin: string): Promise<string> {
    const ref = { channel: 'tried', chat }
    count += 1
    await path.intake.accept({ ...said(ref, String(count), code), origin })
    await path.loop.processAll()
    return (await path.transcript.read(ref, 0, 1_000)).at(-1)?.reply.text ?? ''
  }
  const code = (number: number) => `H13.12-261110-${String(number).padStart(4, '0')}`

  it('in one chat are refused, and somebody is told', async () => {
    for (const number of [34, 35, 36]) expect(await ask(code(number), 'one', 'home')).toContain(code(number))
    expect(alarms).toEqual([])
    expect(await ask(code(37), 'one', 'home')).toContain('nằm liền nhau')
    expect(alarms).toEqual(['dossier-lookups-neighbours'])
  })

  it('in a new chat for each are refused by their address', async () => {
    const answers: string[] = []
    for (let number = 1; number <= 8; number++) answers.push(await ask(code(number), `chat-${number}`, 'office'))
    expect(answers.slice(0, 7).filter((text) => text.includes('nằm liền nhau'))).toEqual([])
    expect(answers[7]).toContain('nằm liền nhau')
    expect(await ask(code(34), 'elsewhere', 'another')).toContain('Hẹn trả')
  })
})
