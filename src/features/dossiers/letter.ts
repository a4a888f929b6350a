import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import type { Snapshot } from '../../core/content.ts'
import type { Reply } from '../../core/message.ts'

/** What a letter's braces may name. */
const FIELDS = ['agency', 'code', 'procedure', 'received', 'due', 'late', 'asOf'] as const
export type LetterValues = Readonly<Record<(typeof FIELDS)[number], string>>

const line = z
  .string()
  .trim()
  .min(1)
  .refine(
    (text) => [...text.matchAll(/\{(\w*)\}/g)].every(([, name]) => (FIELDS as readonly string[]).includes(name ?? '')),
    `may name only {${FIELDS.join('}, {')}}`,
  )

const letterSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  title: line,
  motto: z.array(line),
  place: line,
  paragraphs: z.array(line).min(1),
  signature: z.array(line),
  /** Stands in small type at the end: what the draft is. */
  note: line,
})
export type Letter = z.output<typeof letterSchema>

/** Letters that are drafted for a person to sign: files of `data/letters`. */
export const letterKind = contentKind({
  name: 'letter',
  folder: 'data/letters',
  schema: letterSchema,
  idOf: ({ id }) => id,
})

/** @throws {Error} the content has no such letter */
export function letterOf(snapshot: Snapshot, id: string): Letter {
  const letter = snapshot.get(letterKind, id)
  if (!letter) throw new Error(`data/letters/${id}.yaml is missing`)
  return letter
}

const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const FONT = 'Times New Roman'
/** Half points: official letters are set in 13 or 14 points. */
const SIZE = 28
const NOTE_SIZE = 20

/** A letter as a Word document to save, with its braces filled in. */
export async function letterFile(
  letter: Letter,
  values: LetterValues,
  name: string,
): Promise<NonNullable<Reply['file']>> {
  // Loaded with the first letter only: it costs much of a start.
  const { AlignmentType, Document, Packer, Paragraph, TextRun } = await import('docx')
  const aligned = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], bold = false) =>
    new Paragraph({ alignment, spacing: { after: 160 }, children: [new TextRun({ text, bold })] })
  const centred = (text: string, bold: boolean) => aligned(text, AlignmentType.CENTER, bold)
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, field: keyof LetterValues) => values[field])
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
    sections: [
      {
        children: [
          ...letter.motto.map((text) => centred(fill(text), true)),
          aligned(fill(letter.place), AlignmentType.RIGHT),
          centred(fill(letter.title), true),
          ...letter.paragraphs.map((text) => aligned(fill(text), AlignmentType.BOTH)),
          ...letter.signature.map((text) => aligned(fill(text), AlignmentType.RIGHT)),
          new Paragraph({
            spacing: { before: 1_200 },
            children: [new TextRun({ text: fill(letter.note), italics: true, size: NOTE_SIZE })],
          }),
        ],
      },
    ],
  })
  const bytes = await Packer.toBuffer(document)
  return { name, mime: MIME, base64: bytes.toString('base64'), alt: `Bản thảo: ${fill(letter.title)}` }
}
