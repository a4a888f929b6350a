import { liesOutside } from '../../../agencies/pin.ts'
import type { Ports } from '../../../core/feature.ts'
import { maskPersonalData } from '../../../dialogue/personal-data.ts'
import type { ComplaintMatter, Contact } from '../complaint.ts'
import { VISIBILITIES, type Visibility } from '../complaint.ts'
import { checkPhoto, MAX_PHOTOS } from '../intake/photo-check.ts'
import { LEGAL_REFUSAL, type Screen, type Screened } from '../intake/screening.ts'
import type { Rulebook } from '../rulebook.ts'
import type { ComplaintTools } from '../tools.ts'
import { type Body, Open311Error } from './answer.ts'
import type { Call } from './call.ts'
import type { ClientStore } from './clients.ts'
import { isBatch, OCCURRED, SUB_CATEGORY, serviceContent, VISIBILITY } from './services.ts'

const MAX_DESCRIPTION_CHARS = 4_000

export interface PostingOptions {
  readonly tools: ComplaintTools
  readonly clients: ClientStore
  readonly ports: Pick<Ports, 'clock' | 'work' | 'blobs'>
  readonly screen: Screen
}

/** Who posts. @throws {Open311Error} 403 */
export async function clientOf(call: Call, clients: ClientStore) {
  const key = call.argument('api_key')
  const client = key === null ? null : await clients.byKey(key)
  if (!client) throw new Open311Error(403, key === null ? 'api_key is missing' : 'api_key is not valid')
  return client
}

/** Files what was posted, by the same rules as in chat; the same words of the same person on one day are one request. */
export async function postRequest(call: Call, { tools, clients, ports, screen }: PostingOptions): Promise<Body> {
  const client = await clientOf(call, clients)
  const book = tools.book()
  const code = call.argument('service_code')
  if (code === null) throw new Open311Error(400, 'service_code is missing')
  const service = serviceContent(code, book.snapshot)
  const contact = contactOf(call)
  if (service.regime === 'regulation' && !(contact?.name && contact.phone))
    throw new Open311Error(400, 'first_name, last_name and phone are needed for complaints about regulations')
  const told = matterOf(call, service, book)
  const { numbers, street, area } = screened(told.text, book, screen, told.place)
  const urgent = numbers.length > 0 ? ({ urgency: 'urgent' } as const) : {}
  const matter: ComplaintMatter = { ...told, street, area: told.area ?? area?.id ?? null, ...urgent }
  const photos = await photosOf(call, ports)
  const now = ports.clock.now()
  const account = `open311:${client.id}`
  const prepared = await tools.prepare(
    {
      matter: { ...matter, photos },
      reporter: null,
      contact,
      source: 'open311',
      enteredBy: account,
      actor: { role: 'system', name: account },
    },
    now,
  )
  const complaint = prepared.kind === 'existing' ? prepared.complaint : prepared.filed.complaint
  if (prepared.kind === 'new') await ports.work.run((tx) => tools.desk.writeFile(tx, prepared.filed))
  const id = isBatch(service) ? { token: complaint.id } : { service_request_id: complaint.code }
  return {
    list: 'service_requests',
    item: 'request',
    rows: [{ ...id, service_notice: noticeOf(numbers), account_id: null }],
  }
}

/**
 * Khiếu nại and tố cáo are other laws' matters: neither stored nor shown.
 * @throws {Open311Error} 400
 * @source Nghị định 20/2008/NĐ-CP, Điều 1
 */
export function screened(text: string, book: Rulebook, screen: Screen, address: string | null = null): Screened {
  const found = screen(text, book.snapshot, address)
  if (found.legal !== null) throw new Open311Error(400, LEGAL_REFUSAL)
  return found
}

const noticeOf = (numbers: readonly string[]): string | null =>
  numbers.length === 0 ? null : `Đang nguy hiểm: gọi ngay ${numbers.join(', ')}. Phản ánh này không thay cuộc gọi.`

function matterOf(call: Call, service: ReturnType<typeof serviceContent>, book: Rulebook): ComplaintMatter {
  const address = call.argument('address_string')
  const location = locationOf(call)
  const areaId = call.argument('address_id')
  if (areaId !== null && !book.directory.area(areaId))
    throw new Open311Error(404, `address_id '${areaId}' was not found`)
  if (address === null && location === null && areaId === null)
    throw new Open311Error(400, 'one of lat and long, address_string, address_id is needed')
  if (location !== null && liesOutside(location, book.directory))
    throw new Open311Error(400, 'lat and long lie outside the city')
  const description = maskPersonalData((call.argument('description') ?? '').normalize('NFC')).text
  if (description.length > MAX_DESCRIPTION_CHARS)
    throw new Open311Error(400, `description is longer than ${MAX_DESCRIPTION_CHARS}`)
  const [sub] = call.attribute(SUB_CATEGORY)
  return {
    kind: 'report',
    regime: service.regime,
    category: service.id,
    subCategory: oneOf(
      sub,
      service.subCategories.map((one) => one.id),
      SUB_CATEGORY,
    ),
    text: description === '' ? service.name : description,
    place: address === null ? null : maskPersonalData(address).text,
    street: null,
    // A pin alone names no commune for sure: triage sees the nearest ones.
    area: areaId,
    location,
    occurred: call.attribute(OCCURRED)[0]?.slice(0, 200) ?? null,
    urgency: service.subCategories.find((one) => one.id === sub)?.urgent ? 'urgent' : 'normal',
    visibility: (oneOf(call.attribute(VISIBILITY)[0], VISIBILITIES, VISIBILITY) ?? 'public') as Visibility,
    photos: [],
    dossier: null,
  }
}

function oneOf(value: string | undefined, allowed: readonly string[], name: string): string | null {
  if (value === undefined) return null
  if (!allowed.includes(value)) throw new Open311Error(400, `attribute[${name}] must be one of: ${allowed.join(', ')}`)
  return value
}

function locationOf(call: Call): ComplaintMatter['location'] {
  const [lat, long] = [call.argument('lat'), call.argument('long')]
  if (lat === null && long === null) return null
  const point = { lat: Number(lat ?? Number.NaN), lon: Number(long ?? Number.NaN) }
  if (!(Math.abs(point.lat) <= 90) || !(Math.abs(point.lon) <= 180))
    throw new Open311Error(400, 'lat and long must be numbers, both')
  return point
}

function contactOf(call: Call): Contact | null {
  const name = [call.argument('last_name'), call.argument('first_name')].filter((part) => part !== null).join(' ')
  const [phone, email] = [call.argument('phone'), call.argument('email')]
  if (name === '' && phone === null && email === null) return null
  return { name: name || null, phone, email, address: null }
}

/** @throws {Open311Error} 400: too many, too large, or no picture */
async function photosOf(call: Call, { blobs }: Pick<Ports, 'blobs'>): Promise<readonly string[]> {
  if (call.photos.length > MAX_PHOTOS) throw new Open311Error(400, `at most ${MAX_PHOTOS} photos`)
  const keys: string[] = []
  for (const file of call.photos) {
    const checked = await checkPhoto(new Uint8Array(await file.arrayBuffer()))
    if (checked.kind === 'too-large') throw new Open311Error(400, 'a photo is too large')
    if (checked.kind === 'not-a-picture') throw new Open311Error(400, 'a file is not a picture')
    keys.push(await blobs.put(checked.jpeg, 'jpg'))
  }
  return keys
}
