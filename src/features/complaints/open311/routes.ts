import { cityOf } from '../../../content/city.ts'
import type { Feature, Ports } from '../../../core/feature.ts'
import type { Visitor } from '../../../core/visitor.ts'
import type { Database } from '../../../db/database.ts'
import { MAX_PHOTO_BYTES, MAX_PHOTOS } from '../intake/photo-check.ts'
import type { Screen } from '../intake/screening.ts'
import type { ComplaintTools } from '../tools.ts'
import { answer, type Body, errorAnswer, Open311Error } from './answer.ts'
import { type Call, readCall, resourceOf } from './call.ts'
import { createClientStore } from './clients.ts'
import { BASES, discoveryValue } from './discovery.ts'
import { listRequests, oneRequest } from './listing.ts'
import { postRequest } from './posting.ts'
import { createPublicReader } from './public-reader.ts'
import { definitionValue, serviceContent, serviceContents, serviceValue } from './services.ts'
import { listUpdates, postUpdate } from './updates.ts'

type Route = NonNullable<Feature['routes']>[number]

/** Open311 GeoReport v2: discovery, services, requests, tokens, updates, pictures; XML and JSON. */
export function open311Routes(ports: Ports, tools: ComplaintTools, screen: Screen): Route {
  const clients = createClientStore(ports.database as Database)
  const reader = createPublicReader(ports.database as Database)
  const posting = { tools, clients, ports, screen }
  const listing = { tools, reader }

  async function bodyOf(call: Call): Promise<Body> {
    const { snapshot, settings } = tools.book()
    const jurisdiction = call.argument('jurisdiction_id')
    if (jurisdiction !== null && jurisdiction !== settings.jurisdiction)
      throw new Open311Error(404, `jurisdiction_id '${jurisdiction}' was not found`)
    const [name = '', ...rest] = call.resource.split('/')
    const id = decodeURIComponent(rest.join('/'))
    const now = ports.clock.now()
    switch (`${call.method} ${name}${id === '' ? '' : '/:id'}`) {
      case 'GET services':
        return { list: 'services', item: 'service', rows: serviceContents(snapshot).map(serviceValue) }
      case 'GET services/:id':
        return { root: 'service_definition', value: definitionValue(serviceContent(id, snapshot)) }
      case 'GET requests':
        return listRequests(call, listing, now)
      case 'GET requests/:id':
        return oneRequest(id, call, listing)
      case 'POST requests':
        return postRequest(call, posting)
      case 'GET tokens/:id':
        return token(id)
      case 'GET servicerequestupdates':
        return listUpdates(call, reader, now)
      case 'POST servicerequestupdates':
        return postUpdate(call, posting)
      default:
        if (!['GET', 'POST'].includes(call.method)) throw new Open311Error(405, 'only GET and POST are known here')
        throw new Open311Error(404, 'there is no such resource')
    }
  }

  async function token(id: string): Promise<Body> {
    const complaint = /^[0-9a-z]{8,40}$/.test(id) ? await tools.reader.byId(id) : null
    if (!complaint) throw new Open311Error(404, `token '${id}' was not found`)
    return {
      list: 'service_requests',
      item: 'request',
      rows: [{ service_request_id: complaint.code, token: id }],
    }
  }

  /** A picture of a complaint that anybody may read. */
  async function media(path: string): Promise<Response> {
    const match = /^media\/([^/]+)\/(\d{1,2})\.jpg$/.exec(path)
    const [complaint] = match ? await reader.byCodes([match[1]!]) : []
    const key = complaint?.visibility === 'public' ? complaint.photos[Number(match?.[2])] : undefined
    const bytes = key === undefined ? null : await ports.blobs.get(key)
    if (!bytes) throw new Open311Error(404, 'there is no such picture')
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' },
    })
  }

  return {
    prefix: '/open311',
    largeBodies: Object.fromEntries(
      BASES.flatMap((base) =>
        ['xml', 'json'].map((format) => [`${base}/requests.${format}`, MAX_PHOTOS * MAX_PHOTO_BYTES]),
      ),
    ),
    async handle(request, visitor) {
      const path = new URL(request.url).pathname.replace(/\/{2,}/g, '/')
      const below = path.slice(path.indexOf('/open311'))
      const base = BASES.find((one) => below.startsWith(`${one}/`))
      const rest = base ? below.slice(base.length) : below.slice('/open311'.length)
      const { resource, format } = resourceOf(rest)
      const origin = originOf(visitor)
      try {
        if (resource === 'discovery')
          return answer({ root: 'discovery', value: discoveryValue(cityOf(tools.book().snapshot), origin) }, format)
        if (!base) throw new Open311Error(404, 'there is no such resource')
        if (resource.startsWith('media/')) return await media(resource)
        return answer(await bodyOf(await readCall(request, rest, `${origin}${base}`)), format)
      } catch (error) {
        if (error instanceof Open311Error) return errorAnswer(error, format)
        throw error
      }
    },
  }
}

const originOf = ({ secure, host, prefix }: Visitor): string => `${secure ? 'https' : 'http'}://${host}${prefix}`
