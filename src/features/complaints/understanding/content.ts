import { z } from 'zod'
import { contentKind } from '../../../content/kind.ts'
import type { Snapshot } from '../../../core/content.ts'
import { CATEGORIES, REGIMES } from '../complaint.ts'

const text = z.string().trim().min(1)
const phrases = z.array(text)
const frames = z.array(text.includes('{}')).min(1)
const name = z.string().regex(/^[a-z][a-z-]*$/)

/** Things and what is wrong with them: each thing may have each trouble, and all are taught so. */
const told = z.array(z.strictObject({ of: phrases.min(1), is: phrases.min(1) })).default([])

const subCategory = z.strictObject({
  id: name,
  name: text,
  /** True: it cannot wait for its turn, whatever else is said. */
  urgent: z.boolean().default(false),
  cues: phrases,
  told,
  /** What is said beside taking it up where one of the words stands in it: whom to call. */
  help: z.array(z.strictObject({ when: phrases.min(1), say: text })).default([]),
  /** Each: lists of which one must be met close to one of each other; then it is reported, whatever else it sounds like. */
  surely: z.array(z.array(phrases.min(1)).min(2)).default([]),
  /** Something new that people wish for. */
  wishes: phrases.default([]),
  utterances: phrases.min(1),
})

const categorySchema = z.strictObject({
  id: z.enum(CATEGORIES),
  name: text,
  regime: z.enum(REGIMES),
  /** Whether the agency that answers for it depends on where it is. */
  place: z.enum(['needed', 'helpful', 'none']),
  /** True: when it happens matters to who looks into it, so it is asked. */
  when: z.boolean().default(false),
  /** True: people say "khiếu nại" of it in daily life, without a decision of an authority. */
  daily: z.boolean().default(false),
  /** What officers call it by where they count it: "phản ánh về rác". */
  counted: phrases.default([]),
  subCategories: z.array(subCategory).min(1),
})
export type CategoryContent = z.output<typeof categorySchema>

/** A category as people speak of it: `data/complaint-categories/*.yaml`, one a file. */
export const categoryKind = contentKind({
  name: 'complaint-category',
  folder: 'data/complaint-categories',
  schema: categorySchema,
  idOf: (category) => category.id,
})

/** What messages are told apart beside plain reports: `data/complaint-kinds/*.yaml`. `other`: no complaint at all. */
export const KINDS = ['report', 'suggestion', 'question', 'complaint-law', 'denunciation-law', 'spam', 'other'] as const
export type KindLabel = (typeof KINDS)[number]

export const complaintKindKind = contentKind({
  name: 'complaint-kind',
  folder: 'data/complaint-kinds',
  schema: z.strictObject({
    id: z.enum(KINDS),
    cues: phrases,
    told,
    /** Each: lists of which one of each, close together, leaves no doubt of this kind. */
    surely: z.array(z.array(phrases.min(1)).min(1)).default([]),
    utterances: phrases.min(8),
  }),
  idOf: (kind) => kind.id,
})

/**
 * Whole messages with what they tell, as people write them: `data/complaint-messages/*.yaml`, beside the short texts of
 * categories and kinds. `danger`: the id of an emergency.
 */
const messageSchema = z.strictObject({
  id: text,
  tells: z.enum([...KINDS, 'danger']),
  category: z.enum(CATEGORIES).optional(),
  danger: name.optional(),
  messages: phrases.min(1),
})
export type ToldMessages = z.output<typeof messageSchema>

export const messageKind = contentKind({
  name: 'complaint-messages',
  folder: 'data/complaint-messages',
  schema: messageSchema,
  idOf: ({ id }) => id,
  optional: true,
})

const scopeSchema = z.strictObject({
  id: name,
  cues: phrases.min(1),
  /** Each: lists of which one must be met close to one of each other. */
  together: z.array(z.array(phrases.min(1)).min(2)).default([]),
  /** The same, of words that tell it for certain, whatever else the message sounds like. */
  surely: z.array(z.array(phrases.min(1)).min(2)).default([]),
  /** Intents that it is none of, however it sounds. */
  denies: phrases.default([]),
  /** True: there is a procedure for it, and who only asks how that goes is not sent away. */
  hasProcedure: z.boolean().default(false),
  utterances: phrases.default([]),
  say: text,
  door: text,
})
export type OutOfScope = z.output<typeof scopeSchema>

/** Matters that no complaint is accepted on, with the reason and the right door: `data/complaint-scope/*.yaml`. */
export const scopeKind = contentKind({
  name: 'complaint-scope',
  folder: 'data/complaint-scope',
  schema: scopeSchema,
  idOf: (scope) => scope.id,
})

/** Phrases that ask something, and lists of which one must be met close to one of each other. */
const ruleAsks = z.strictObject({ phrases, together: z.array(z.array(phrases.min(1)).min(2)) })

const languageSchema = z.strictObject({
  id: z.literal('language'),
  place: z.strictObject({
    street: phrases,
    landmark: phrases,
    local: phrases,
    small: phrases,
    unit: phrases,
    house: phrases.min(1),
    counted: phrases,
    named: phrases,
    suffix: phrases,
    position: phrases,
    stop: phrases,
    never: phrases,
    there: phrases,
    everywhere: phrases,
    /** Words of going: whoever goes from another province to a place of ours. */
    going: phrases,
    /** Before a place where the writer lives or works, one that lies beside the matter's, one that is not meant. */
    own: phrases,
    beside: phrases,
    denied: phrases,
    /** Behind a place where the matter was seen; before another province where it surely lies; of somebody who went there. */
    seen: phrases.default([]),
    away: phrases.default([]),
    went: phrases.default([]),
    /** Before going there, where nobody is named. */
    setsOut: phrases.default([]),
    /** What other provinces' units are called that ours has none of. */
    city: phrases.default([]),
    /** What things and people are called by that only bear another province's name ("quán", "xe khách"). */
    bearers: phrases.default([]),
    /** Before what a school is named after. */
    school: phrases.default([]),
    tails: phrases.min(1),
  }),
  /** How reports, accusations, wishes, questions about things and asks for a matter are put around their words, `{}`. */
  frames: z.strictObject({ report: frames, law: frames, wish: frames, question: frames, ask: frames }),
  empty: phrases,
  /** What says something is wrong, what grumbles, and what asks. */
  fault: phrases,
  grumble: phrases,
  /** What staff ask figures of: the administration's own business. */
  office: phrases.default([]),
  /** Each: lists of which one must be met close to one of each other. */
  grievances: z.array(z.array(phrases.min(1)).min(2)),
  /** The same, of what is said to one's own people or a tradesman. */
  errands: z.array(z.array(phrases.min(1)).min(2)),
  /** As those, of rules and papers that are found fault with. */
  faultedRules: z.array(z.array(phrases.min(1)).min(2)),
  question: phrases,
  /** What joins a further matter to the first. */
  joining: phrases.default([]),
  urgent: phrases,
  decision: phrases,
  /** Who sells something or sends a bill. */
  sellers: phrases,
  law: z.strictObject({
    bringers: phrases,
    officials: phrases,
    abuse: phrases,
    corrupt: phrases,
    takes: phrases,
    bribe: phrases,
    sums: phrases,
    gains: phrases,
    proof: phrases,
    acts: phrases,
    against: phrases,
    private: phrases,
    steps: phrases,
    refuses: phrases,
    /** Each: lists of which one must be met close to one of each other. */
    accusations: z.array(z.array(phrases.min(1)).min(2)),
    /** Further lists by their names: a model learns from what of them stands in a text. */
    clues: z.record(name, phrases),
  }),
  /** How somebody is accused in jest: what laughs, and who is only teased ("tố cáo nhỏ bạn ăn hết bánh"). */
  jest: z.strictObject({ laughs: phrases, whom: phrases }).default({ laughs: [], whom: [] }),
  /** Lists by which something is told that is not here, not now or not to be acted on, by their names. */
  apart: z.record(name, phrases),
  mended: phrases,
  thanks: phrases,
  asking: phrases,
  papers: z.strictObject({
    things: phrases,
    acts: phrases,
    which: phrases,
    whole: phrases,
    never: phrases,
    mediation: phrases,
  }),
  /** Asks about rules and fines, and about who answers for a matter or how it is reported. */
  rules: z.strictObject({ law: ruleAsks, whom: ruleAsks }),
  want: phrases,
  report: phrases,
  wish: phrases,
  hope: phrases,
  make: phrases,
  mend: phrases,
  people: z.strictObject({
    selves: phrases,
    titles: phrases,
    many: phrases,
    surnames: phrases,
    /** Words for a single person, written small, before whatever he is called by: "bà Sáu Lý", "thằng Hùng". */
    kin: phrases,
    /** Offices and bodies that follow such a word and name nobody: "anh Công an". */
    offices: phrases,
    /** Second and given names, by which a full name in small letters is known. */
    given: phrases,
    /** Words that name somebody spoken of before, and what is no name behind them: "tên gì", "tên đường". */
    naming: phrases,
    unnamed: phrases,
    /** Order of birth, by which people are called. */
    order: phrases,
    /** Words before a full name that is somebody's: "quán của Nguyễn Thành Long". */
    relations: phrases,
  }),
})
export type ComplaintLanguage = z.output<typeof languageSchema>

/** Words by which places, urgency, people and questions are told: one file, `data/complaint-words/language.yaml`. */
export const languageKind = contentKind({
  name: 'complaint-words',
  folder: 'data/complaint-words',
  schema: languageSchema,
  idOf: (language) => language.id,
})

/** @throws {Error} no data/complaint-words file */
export function languageOf(snapshot: Snapshot): ComplaintLanguage {
  const language = snapshot.get(languageKind, 'language')
  if (!language) throw new Error('data/complaint-words/language.yaml is missing')
  return language
}
