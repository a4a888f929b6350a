import { type Format, Open311Error } from './answer.ts'

/** One call as it was made: path after the base, arguments from query and body together. */
export interface Call {
  readonly method: string
  /** `requests`, `requests/PA-7K3M-X9R4`. */
  readonly resource: string
  readonly format: Format
  /** First value of an argument; null where it is missing or empty. */
  argument(name: string): string | null
  /** All `attribute[CODE]` and `attribute[CODE][]` values. */
  attribute(code: string): readonly string[]
  readonly photos: readonly Blob[]
  /** Address of this interface as the client sees it, without a slash at its end. */
  readonly base: string
}

/** The resource and format of a path below the base; the format of an unknown ending is XML, which every server must have. */
export function resourceOf(path: string): { readonly resource: string; readonly format: Format } {
  const clean = path.replace(/\/{2,}/g, '/').replace(/^\/|\/$/g, '')
  const match = /^(.*)\.(xml|json)$/.exec(clean)
  return match ? { resource: match[1]!, format: match[2] as Format } : { resource: clean, format: 'xml' }
}

/** @throws {Open311Error} 400: the body cannot be read as a form */
export async function readCall(request: Request, path: string, base: string): Promise<Call> {
  const query = new URL(request.url).searchParams
  const form = request.method === 'POST' ? await formOf(request) : new FormData()
  const all = (name: string): readonly string[] =>
    [...form.getAll(name), ...query.getAll(name)].filter(
      (value): value is string => typeof value === 'string' && value.trim() !== '',
    )
  return {
    method: request.method,
    ...resourceOf(path),
    argument: (name) => all(name)[0]?.trim() ?? null,
    attribute: (code) => [...all(`attribute[${code}]`), ...all(`attribute[${code}][]`)],
    photos: [...form.values()].flatMap((value) => (typeof value === 'string' || value.size === 0 ? [] : [value])),
    base,
  }
}

async function formOf(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  if (/^application\/(?:[\w.+-]+\+)?(?:json|xml)\b|^text\/xml\b/.test(type))
    throw new Open311Error(415, 'post a form: application/x-www-form-urlencoded or multipart/form-data')
  try {
    if (type.startsWith('multipart/form-data')) return await request.formData()
    // Clients leave the type or its charset out; a form is what it must be.
    const form = new FormData()
    for (const [name, value] of new URLSearchParams(await request.text())) form.append(name, value)
    return form
  } catch {
    throw new Open311Error(400, 'the body is not a form')
  }
}
