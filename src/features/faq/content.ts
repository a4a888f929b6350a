import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'

const text = z.string().trim().min(1)

/** A question that is not about one procedure: signing in to the portal, paying, forgotten codes, what became of districts. */
export const faqSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  /** How people ask it, at least five ways; no typing noise. */
  questions: z.array(text).min(5),
  /** The answer in our words: short paragraphs or "- " lines. */
  answer: text,
  /** False: the answer is shown with "thông tin chưa được xác nhận". */
  confirmed: z.boolean(),
  sources: z
    .array(z.strictObject({ title: text, reference: text.nullable(), url: z.url().nullable(), asOf: text.nullable() }))
    .min(1),
  related: z.array(text).default([]),
})
export type Faq = z.output<typeof faqSchema>

export const faqKind = contentKind({
  name: 'faq',
  folder: 'knowledge/faq',
  optional: true,
  schema: faqSchema,
  idOf: (f) => f.id,
})
