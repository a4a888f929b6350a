import { XMLParser } from 'fast-xml-parser'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Visitor } from '../../../src/core/visitor.ts'
import { createClientStore } from '../../../src/features/complaints/open311/clients.ts'
import { createComplaintReader } from '../../../src/features/complaints/reader.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { FRIDAY } from './fixtures.ts'
import { type RunningTown, runningTown } from './running-town.ts'

const VISITOR: Visitor = { address: '127.0.0.1', local: true, secure: true, host: 'city.test', prefix: '' }
const KEY = 'a-key-of-the-test'

/** The published schemas of GeoReport v2 answers, as rules: ids are texts, booleans real, optional fields may be null. */
const text = z.string()
const when = z.iso.datetime({ offset: true })
const REQUEST = z.object({
  service_request_id: text,
  status: z.enum(['open', 'closed']),
  status_notes: text.nullish(),
  service_name: text.nullish(),
  service_code: text,
  description: text.max(4_000).nullish(),
  agency_responsible: text.nullish(),
  service_notice: text.nullish(),
  requested_datetime: when,
  updated_datetime: when.nullish(),
  expected_datetime: when.nullish(),
  address: text.nullish(),
  address_id: text.nullish(),
  zipcode: text.nullish(),
  lat: z.number().nullish(),
  long: z.number().nullish(),
  media_url: z.url().nullish(),
})
const SERVICE = z.object({
  service_code: text,
  service_name: text,
  description: text.nullish(),
  metadata: z.boolean(),
  type: z.enum(['realtime', 'batch', 'blackbox']),
  keywords: text.nullish(),
  group: text.nullish(),
})
const DEFINITION = z.object({
  service_code: text,
  attributes: z.array(
    z.object({
      variable: z.boolean(),
      code: text,
      datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
      required: z.boolean(),
      datatype_description: text.nullish(),
      order: z.int().nullish(),
      description: text.nullish(),
      values: z.array(z.object({ key: text, name: text })),
    }),
  ),
})

describe('Open311 GeoReport v2', () => {
  const home = temporaryFolder()
  let town: RunningTown
  let handle: (request: Request, visitor: Visitor) => Promise<Response>

  const call = (path: string, init?: RequestInit) =>
    handle(new Request(`https://city.test/open311${path}`, init), VISITOR)
  const json = async (path: string, init?: RequestInit) => {
    const answer = await call(path, init)
    return { status: answer.status, body: (await answer.json()) as never, type: answer.headers.get('content-type') }
  }
  const post = (path: string, fields: Record<string, string>) =>
    json(path, { method: 'POST', body: new URLSearchParams(fields) })
  const street = {
    api_key: KEY,
    service_code: 'environment',
    address_string: 'số 5 đường Hoa Sen, phường Thới An Đông',
    description: 'Rác đầy hẻm, gọi 0912345678',
  }
  const file = async (fields: Record<string, string>) =>
    ((await post('/v2/requests.json', { ...street, ...fields })).body as { service_request_id: string }[])[0]!
      .service_request_id
  const xml = async (path: string) => {
    const answer = await call(path)
    const parser = new XMLParser({ ignoreDeclaration: true, parseTagValue: false })
    return {
      type: answer.headers.get('content-type'),
      tree: parser.parse(await answer.text()) as Record<string, never>,
    }
  }

  beforeAll(async () => {
    town = await runningTown(home.path, FRIDAY)
    const { registry, database } = town.assembly
    handle = registry.features
      .flatMap((feature) => feature.routes ?? [])
      .find((one) => one.prefix === '/open311')!.handle
    await database.work.run((tx) =>
      createClientStore(database).add(tx, { id: 'client1', name: 'test', key: KEY }, FRIDAY),
    )
  })
  afterAll(() => town.close())

  it('is discovered in both formats', async () => {
    const { body } = await json('/discovery.json')
    expect(body).toMatchObject({
      endpoints: [
        { url: 'https://city.test/open311/v2', type: 'production', formats: ['text/xml', 'application/json'] },
        { url: 'https://city.test/open311/georeport/v2' },
      ],
    })
    const { tree, type } = await xml('/discovery.xml')
    expect(type).toBe('text/xml; charset=utf-8')
    expect(tree).toMatchObject({ discovery: { endpoints: { endpoint: [{}, {}] } } })
  })

  it('lists services and defines them, as the published schemas want', async () => {
    const services = await json('/v2/services.json')
    expect(services.type).toBe('application/json; charset=utf-8')
    expect(z.array(SERVICE).parse(services.body).length).toBe(25)
    const definition = DEFINITION.parse((await json('/v2/services/environment.json')).body)
    expect(definition.attributes.map((one) => one.code)).toEqual(['sub_category', 'occurred', 'visibility'])
    const { tree } = await xml('//v2//services/environment.xml')
    expect(tree).toMatchObject({
      service_definition: { service_code: 'environment', attributes: { attribute: [{}, {}, {}] } },
    })
  })

  it('takes a request at once: masked, routed, with its due date', async () => {
    const id = await file({ 'attribute[sub_category]': 'rubbish' })
    const { body } = await json(`/v2/requests/${id}.json`)
    const [request] = z.array(REQUEST).parse(body)
    expect(request).toMatchObject({
      service_request_id: id,
      status: 'open',
      service_code: 'environment',
      description: 'Rác đầy hẻm, gọi •••',
      agency_responsible: 'UBND phường Thới An Đông',
      requested_datetime: '2026-11-20T09:00:00+07:00',
      // The Tuesday between is a holiday of the shipped calendar.
      expected_datetime: '2026-11-26T17:00:00+07:00',
    })
    const { tree } = await xml(`/v2/requests/${id}.xml`)
    expect(tree).toMatchObject({ service_requests: { request: { service_request_id: id, zipcode: '', lat: '' } } })
  })

  it('keeps the street of the address, or of the words where the address names none', async () => {
    const reader = createComplaintReader(town.assembly.database)
    const streetOf = async (fields: Record<string, string>) => (await reader.byCode(await file(fields)))?.street
    expect(await streetOf({ description: 'Rác chất đống đường Trần Phú' })).toBe('Hoa Sen')
    const commune = { address_string: 'phường Thới An Đông' }
    expect(await streetOf({ ...commune, description: 'Rác chất đống trên đường Trần Phú' })).toBe('Trần Phú')
    expect(await streetOf({ ...commune, description: 'Rác chất đống, hôi lắm' })).toBeNull()
  })

  it('lies in the commune that the address names, or the words where it names none', async () => {
    const reader = createComplaintReader(town.assembly.database)
    const areaOf = async (address_string: string, description: string) =>
      (await reader.byCode(await file({ address_string, description })))?.area
    expect(await areaOf('ấp Thới Hòa', 'Rác chất đống bên lộ')).toBeNull()
    expect(await areaOf('ấp Thới Hòa, xã Thới Lai', 'Rác chất đống bên lộ')).toBe('31258')
    expect(await areaOf('số 5 đường Hoa Sen', 'Rác chất đống ở xã Phong Điền')).toBe('31299')
  })

  it('takes the same words once, and what is about rules with a token and a name', async () => {
    const again = { description: 'hai lần như nhau' }
    expect(await file(again)).toBe(await file(again))
    const rule = { ...street, service_code: 'procedures', description: 'hồ sơ trễ' }
    expect((await post('/v2/requests.json', rule)).status).toBe(400)
    const named = { ...rule, first_name: 'Lan', last_name: 'Trần', phone: '0912345678' }
    const [{ token }] = (await post('/v2/requests.json', named)).body as [{ token: string }]
    const { body } = await json(`/v2/tokens/${token}.json`)
    expect(body).toMatchObject([{ token, service_request_id: expect.stringMatching(/^PA-/) }])
  })

  it.each([
    ['no key', { api_key: '' }, 403],
    ['a wrong key', { api_key: 'x' }, 403],
    ['an unknown service', { service_code: 'magic' }, 404],
    ['no service', { service_code: '' }, 400],
    ['no place', { address_string: '' }, 400],
    ['half a point', { address_string: '', lat: '10' }, 400],
    ['another city', { jurisdiction_id: 'atlantis.gov' }, 404],
    ['a value that the list has not', { 'attribute[sub_category]': 'magic' }, 400],
    ['more words than fit', { description: 'a'.repeat(4_001) }, 400],
  ] as const)('refuses %s', async (_, fields, status) => {
    const answer = await post('/v2/requests.json', { ...street, ...fields })
    expect(answer).toMatchObject({ status, body: [{ code: status, description: expect.any(String) }] })
  })

  it('answers errors in XML too, and 404 for what there is not', async () => {
    const { tree } = await xml('/v2/requests/PA-0000-0001.xml')
    expect(tree).toMatchObject({ errors: { error: { code: '404' } } })
    expect((await json('/v2/nothing.json')).status).toBe(404)
    expect((await json('/v2/requests.json?status=maybe')).status).toBe(400)
    expect((await json('/v2/requests.json?start_date=yesterday')).status).toBe(400)
    expect((await json('/v2/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z')).status).toBe(
      400,
    )
  })

  it('refuses khiếu nại and tố cáo, with or without diacritics, and keeps nothing of them', async () => {
    for (const description of [
      'tôi tố cáo ông A nhận tiền ZZ1',
      'trưởng ấp ăn bớt tiền cứu trợ của hộ nghèo ZZ1',
      'cán bộ địa chính đòi hai chục triệu mới chịu làm sổ ZZ1',
      'bị thu hồi đất mà giá bồi thường quá thấp, tôi không đồng ý ZZ1',
      'toi khieu nai quyet dinh thu hoi dat ZZ1',
      'chủ tịch phường nhận hối lộ ZZ1',
    ]) {
      const answer = await post('/v2/requests.json', { ...street, description })
      expect(answer.status).toBe(400)
    }
    expect(JSON.stringify((await json('/v2/requests.json')).body)).not.toContain('ZZ1')
  })

  it('says whom to call where a danger is told, and has it as urgent', async () => {
    const { body } = await post('/v2/requests.json', { ...street, description: 'cháy nhà rồi, cứu với' })
    expect(body).toMatchObject([{ service_notice: expect.stringContaining('114') }])
  })

  it('refuses a pin outside the city, a body that is no form, and methods it does not know', async () => {
    const far = { lat: '21.03', long: '105.85', address_string: '' }
    expect((await post('/v2/requests.json', { ...street, ...far })).status).toBe(400)
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
    expect((await call('/v2/requests.json', json)).status).toBe(415)
    expect((await call('/v2/requests.json', { method: 'DELETE' })).status).toBe(405)
  })

  it('filters by id, service, status and time, page by page', async () => {
    const ids = [await file({ description: 'một' }), await file({ description: 'hai', service_code: 'noise' })]
    const listed = async (query: string) =>
      z
        .array(REQUEST)
        .parse((await json(`/v2/requests.json?${query}`)).body)
        .map((one) => one.service_request_id)
    expect(await listed(`service_request_id=${ids.join(',')}&status=closed`)).toEqual(ids)
    expect(await listed('service_code=noise')).toEqual([ids[1]])
    expect(await listed('status=closed')).toEqual([])
    expect(await listed('start_date=2026-11-21T00:00:00%2B07:00')).toEqual([])
    const first = await listed('page=1&page_size=2')
    const second = await listed('page=2&page_size=2')
    expect([first.length, second.length]).toEqual([2, 2])
    expect(new Set([...first, ...second]).size).toBe(4)
  })

  it.each(['hidden-public', 'hidden-agency'])('never shows what is hidden from the public: %s', async (visibility) => {
    const id = await file({ description: `riêng tư ${visibility}`, 'attribute[visibility]': visibility })
    expect((await json(`/v2/requests/${id}.json`)).status).toBe(404)
    expect((await json(`/v2/requests.json?service_request_id=${id}`)).body).toEqual([])
  })

  it('tells what happened, with notes, as updates and in extensions; takes a word back once', async () => {
    const id = await file({ description: 'có cập nhật' })
    const complaint = (await town.tools.reader.byCode(id))!
    const officer = { role: 'officer', agency: complaint.agency!, account: 'an' } as const
    await town.tools.desk.act(complaint.id, { kind: 'answer', text: 'Đã dọn.' }, officer, FRIDAY)
    const { body } = await json('/v2/servicerequestupdates.json')
    const own = (body as { service_request_id: string; status: string; description: string }[]).filter(
      (one) => one.service_request_id === id,
    )
    expect(own.at(-1)).toMatchObject({ status: 'closed', description: 'Đã dọn.', external_status_code: 'FIXED' })
    const update = {
      api_key: KEY,
      service_request_id: id,
      update_id: '77',
      status: 'OPEN',
      updated_datetime: 'x',
      description: 'Vẫn còn',
    }
    expect((await post('/v2/servicerequestupdates.json', update)).body).toEqual([{ update_id: '77' }])
    await post('/v2/servicerequestupdates.json', update)
    const comments = (await town.tools.reader.history(complaint.id)).filter((event) => event.action === 'comment')
    expect(comments.map((event) => event.note)).toEqual(['Vẫn còn'])
    const extended = (await json(`/v2/requests/${id}.json?extensions=true`)).body as {
      notes: { description: string }[]
    }[]
    expect(extended[0]?.notes.map((note) => note.description)).toContain('Đã dọn.')
  })

  it('takes photos as files, refuses what is none, and shows them without metadata', async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .jpeg()
      .toBuffer()
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...street, description: 'kèm hình' })) form.set(name, value)
    form.set('photo1', new File([new Uint8Array(picture)], 'a.jpg', { type: 'image/jpeg' }))
    const { body } = await json('/v2/requests.json', { method: 'POST', body: form })
    const [{ service_request_id: id }] = body as [{ service_request_id: string }]
    const [{ media_url }] = (await json(`/v2/requests/${id}.json`)).body as [{ media_url: string }]
    const shown = await call(new URL(media_url).pathname.replace('/open311', ''))
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    const metadata = await sharp(Buffer.from(await shown.arrayBuffer())).metadata()
    expect([metadata.width, metadata.exif]).toEqual([40, undefined])
    form.set('photo1', new File(['%PDF-1.7'], 'a.jpg', { type: 'image/jpeg' }))
    expect((await json('/v2/requests.json', { method: 'POST', body: form })).status).toBe(400)
  })
})
