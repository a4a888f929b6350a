import { z } from 'zod'
import { contentKind } from '../content/kind.ts'

const text = z.string().trim().min(1)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD')
const slug = z.string().regex(/^[a-z0-9-]+$/)
export const sourceSchema = z.strictObject({
  title: text,
  reference: text.nullable(),
  url: z.url().nullable(),
  asOf: text.nullable(),
})

const PART = /\s*\(một phần\)$/u
/** "phường Tân An", "xã Mỹ Khánh (một phần)": a former commune with its kind; only a part of it went to the area. */
const formerCommune = z
  .string()
  .regex(/^(phường|xã|thị trấn) /u, 'a former commune is written with its kind: "phường Tân An"')
  .transform((written) => ({ name: written.replace(PART, ''), part: PART.test(written) }))

/** A commune-level unit in force and what it was made of, by former district. */
export const areaKind = contentKind({
  name: 'area',
  folder: 'data/areas',
  schema: z.strictObject({
    id: z.string().regex(/^\d{5}$/, 'an area has the five-digit code of the statistics office'),
    name: z.string().regex(/^(Phường|Xã) /u, 'an area is written with its kind: "Phường Tân An"'),
    centre: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
    from: z.record(slug, z.array(formerCommune).min(1)),
  }),
  idOf: (area) => area.id,
})
export type AreaRecord = NonNullable<ReturnType<typeof areaKind.parse> & { ok: true }>['value']

const district = z.strictObject({
  id: slug,
  name: z.string().regex(/^(Quận|Huyện|Thị xã|Thành phố) /u, 'a district is written with its kind'),
})

/** The act that made the areas: former provinces and districts, and wards merged shortly before. */
export const reorganisationKind = contentKind({
  name: 'reorganisation',
  folder: 'data/areas/reorganisation',
  schema: z.strictObject({
    id: slug,
    date: day,
    source: sourceSchema,
    confirmed: z.boolean(),
    provinces: z
      .array(
        z.strictObject({
          id: slug,
          name: z.string().regex(/^(Tỉnh|Thành phố) /u, 'a province is written with its kind'),
          /** True: the name is the city's own today and means the former province only where the text says so. */
          stillUsed: z.boolean().default(false),
          districts: z.array(district).min(1),
        }),
      )
      .min(1),
    earlier: z
      .array(z.strictObject({ name: text, district: slug, into: text, date: day, source: sourceSchema }))
      .default([]),
  }),
  idOf: (record) => record.id,
})

/** How places are written: variants, names that are ordinary words, words before and after a name. */
export const placeNamesKind = contentKind({
  name: 'place-names',
  folder: 'data/areas/names',
  schema: z.strictObject({
    id: slug,
    spellings: z.array(z.tuple([text, text])).default([]),
    confusable: z.array(z.tuple([text, text])).default([]),
    aliases: z.array(z.strictObject({ name: text, also: z.array(text).min(1) })).default([]),
    ordinary: z.array(text).default([]),
    ordinaryBare: z.array(text).default([]),
    locatives: z.array(text).default([]),
    strongLocatives: z.array(text).default([]),
    notPlaces: z.array(text).default([]),
    landmarks: z.array(text).default([]),
    /** What is named after an area and lies in others too, by their codes. */
    spread: z.array(z.strictObject({ names: z.array(text).min(1), communes: z.array(text).min(2) })).default([]),
    elsewhere: z.array(text).default([]),
  }),
  idOf: (record) => record.id,
})

/** Where a commune's committee sits, as far as a source says. */
export const seatKind = contentKind({
  name: 'seat',
  folder: 'data/areas/seats',
  schema: z.strictObject({
    /** The area's code. */
    id: z.string().regex(/^\d{5}$/),
    at: text,
    confirmed: z.boolean(),
    source: sourceSchema,
  }),
  idOf: (seat) => seat.id,
})
