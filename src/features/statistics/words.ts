import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import { OPERATIONS } from './query.ts'

const text = z.string().trim().min(1)

/** Different words for one thing in the names of figures: `say` stands for each of `same`. */
export const figureWordsKind = contentKind({
  name: 'figure words',
  folder: 'knowledge/statistics/words',
  schema: z.strictObject({ id: text, say: text, same: z.array(text).min(1) }),
  idOf: ({ id }) => id,
  optional: true,
})

/** Whole messages that ask for figures or plans, or sound like it and ask for something else. */
export const figureMessageKind = contentKind({
  name: 'figure messages',
  folder: 'knowledge/statistics/messages',
  schema: z.strictObject({
    id: text,
    tells: z.enum(['asks', 'others']),
    /** What is wanted of the figures, where it is one thing. */
    operation: z.enum(OPERATIONS).optional(),
    messages: z.array(text).min(1),
  }),
  idOf: ({ id }) => id,
  optional: true,
})

/** What words of a question are that name no figure. */
export const QUESTION_WORD_ROLES = [
  'idle',
  'content',
  'begins-no-name',
  'begins-no-name-marked',
  'sector',
  'body',
  'elliptical',
  'joiner',
  'each',
  'counting',
  'attribute',
  'matter',
  'emphasis',
  'entitled',
  'phrase',
] as const
export type QuestionWordRole = (typeof QUESTION_WORD_ROLES)[number]

/** Provinces that an index may be ranked among besides the whole country: the region's, cities of a sort. */
export const rankGroupKind = contentKind({
  name: 'group of provinces that are ranked',
  folder: 'knowledge/statistics/rank-groups',
  schema: z.strictObject({
    id: text,
    name: text,
    /** What the group is called by where a rank is printed. */
    printed: text,
    names: z.array(text).min(1),
  }),
  idOf: ({ id }) => id,
  optional: true,
})

/** Words that questions are made of beside the names of figures: how one asks, and how bodies are called. */
export const questionWordsKind = contentKind({
  name: 'question words',
  folder: 'knowledge/statistics/question-words',
  schema: z.strictObject({ id: text, role: z.enum(QUESTION_WORD_ROLES), note: text, words: z.array(text).min(1) }),
  idOf: ({ id }) => id,
  optional: true,
})

/** A step of a business (received, settled): how it is asked for, and how the names of its figures tell it. */
export const stepKind = contentKind({
  name: 'figure step',
  folder: 'knowledge/statistics/steps',
  schema: z.strictObject({
    id: text,
    /** Which step goes before, where several are met: "từ chối tiếp nhận" is no receipt. */
    order: z.number().int().positive(),
    asked: z.array(text).min(1),
    told: z.array(text).min(1),
  }),
  idOf: ({ id }) => id,
  optional: true,
})

/** A figure that people ask for and none of our documents gives ("dân số"): said, never guessed. */
export const unpublishedKind = contentKind({
  name: 'unpublished figure',
  folder: 'knowledge/statistics/unpublished',
  schema: z.strictObject({
    id: text,
    name: text,
    /** Asked for only with a number, a rate or a time: "hộ nghèo" alone is whatever such a household needs. */
    names: z.array(text).default([]),
    /** Things whose number is asked for ("bao nhiêu trường học"). */
    counted: z.array(text).default([]),
    /** Names of nothing but the figure: asked for however little is said ("GRDP"). */
    own: z.array(text).default([]),
    /** Where these stand, something else is meant ("chuẩn hộ nghèo"). */
    unless: z.array(text).default([]),
  }),
  idOf: ({ id }) => id,
  optional: true,
})

/** What people count without a word of which figure they mean ("bao nhiêu hồ sơ?"): asked back with a few that are often meant. */
export const unnamedFigureKind = contentKind({
  name: 'unnamed figure',
  folder: 'knowledge/statistics/unnamed',
  schema: z.strictObject({
    id: text,
    said: z.array(text).min(1),
    ask: text,
    choices: z.array(z.strictObject({ indicator: text, label: text.max(40) })).min(2),
  }),
  idOf: ({ id }) => id,
  optional: true,
})

/** Messages behind a figure: those that go on with it and name no matter, and those of another one. */
export const goingOnKind = contentKind({
  name: 'messages going on with a figure',
  folder: 'knowledge/statistics/going-on',
  schema: z.strictObject({
    id: text,
    /** What all of them ask of the figure; other messages leave that as it was. */
    asks: z.enum(['compare', 'trend', 'provenance']).optional(),
    goesOn: z.boolean().default(true),
    messages: z.array(text).min(1),
  }),
  idOf: ({ id }) => id,
  optional: true,
})

/** What a message behind a figure may ask of it without a word of its own matter. */
export const BARE_ASKS = [
  'provenance',
  'signed',
  'signer',
  'target',
  'levels',
  'parts',
  'value',
  'why',
  'conflict',
  'nearest',
  'definition',
  'rank',
  'change',
  'share',
  'rest',
  'gap',
] as const

/** Whole messages behind a figure that ask something of it: "ký ngày nào", "đạt chưa", "sao thấp vậy". */
export const bareAskKind = contentKind({
  name: 'bare asks behind a figure',
  folder: 'knowledge/statistics/bare-asks',
  schema: z.strictObject({ id: text, asks: z.enum(BARE_ASKS), messages: z.array(text).min(1) }),
  idOf: ({ id }) => id,
  optional: true,
})
