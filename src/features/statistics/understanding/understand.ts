import { readConvention } from '../../../calendar/reporting-windows.ts'
import type { Reading } from '../../../core/reading.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsIn, wordsOfName } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { AskedPeriod, FigureQuery } from '../query.ts'
import { THREE_LEVELS, unique } from '../select.ts'
import { againstProvince, isOfName, isOfProvince } from './against-province.ts'
import { amongParts, asksWhichPart, partDimension, rankedParts } from './among-parts.ts'
import { isCalledBy, isRankedIndex, withoutMark, withoutMarkTold } from './around-matches.ts'
import { askedApart, withParts } from './asked-apart.ts'
import { askedPeriods, comparisonBase } from './asked-periods.ts'
import { withStepBehindStated } from './behind-stated.ts'
import { besideLast } from './beside.ts'
import { readRankedKind, readRankGroup, wantsLowest, wantsWorst } from './bodies.ts'
import { withoutCounted } from './counted-levels.ts'
import { conflictsNamed, isDispute, printedOf } from './disputes.ts'
import { withOtherSide } from './held-against.ts'
import { readIndicators } from './indicators.ts'
import { leftOut } from './left-out.ts'
import type { Lexicon } from './lexicon.ts'
import {
  comparisonOf,
  isDefinedToo,
  isHeld,
  isHeldOver,
  isSameTime,
  isWithOnly,
  meant,
  overYears,
  settled,
} from './meaning.ts'
import { notHeld, strangeIn } from './not-held.ts'
import { withoutNotMeant } from './not-meant.ts'
import { isNoted } from './noted.ts'
import { withoutOthers } from './of-others.ts'
import {
  asksWhetherRight,
  asksWhy,
  asksWhyChanged,
  readDimension,
  readEach,
  readForm,
  readFormRow,
  readOperation,
  readOutput,
  readStated,
  readStatedMove,
} from './operation.ts'
import { askedPlaces, type Places, placesIn } from './places.ts'
import { type QuestionText, questionOf } from './question.ts'
import { ranksPeriods } from './ranked-periods.ts'
import { withPrinted } from './rounded.ts'
import { saysCut } from './said-cut.ts'
import { isDenial } from './said-of-things.ts'
import {
  asksGap,
  asksMean,
  asksSum,
  DIFFERING,
  NEWEST,
  STATES_NONE,
  WHICH_OF_THEM,
  withoutShort,
} from './said-signs.ts'
import { subjectOf } from './subject.ts'
import { suggestedIn } from './suggested.ts'
import { isSumAlone } from './sum-of-told.ts'
import type { ReadText } from './text-periods.ts'
import { ofTopics, withTopics } from './topics.ts'
import { isBesideUnpublished, type Unpublished, unpublishedIn } from './unpublished.ts'
import { unreadPeriod } from './unread-period.ts'
import { withWhole } from './whole.ts'
import { withoutNames } from './whole-names.ts'

const COUNTS = /(?<![a-z])(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z])/

/** "cho xin số … vs …", "số … vs số …": the numbers of both. */
const WANTS_NUMBERS =
  /(?<![a-z])(?:xin|cho|lay|gui|can) (?:\S+ ){0,3}(?:sl|so(?! sanh| voi)|so luong|con so|ty le|ti le|tl)(?![a-z])|^(?:(?:sl|so|so luong|ty le|ti le|tl) (?!sanh |voi )).* (?:vs|voi|va) (?:sl|so(?! sanh| voi)|ty le|ti le|tl) /

/** What a text says of figures by itself, before the conversation is put in. */
export interface Understood {
  readonly query: FigureQuery
  /** Indicators met, in the order asked, the surest first: how sure the reading is. */
  readonly matches: readonly NameMatch[]
  /** The operation is named, not assumed. */
  readonly operationSaid: boolean
  /** Words of the text, punctuation apart. */
  readonly length: number
  /** The words as understood, periods left out. */
  readonly words: readonly Word[]
  /** Words that no figure, scope, period or way of asking accounts for. */
  readonly strange: readonly string[]
  /** The one period named, where it says what another is held against: "so với quý 1"; null: none does. */
  readonly base: AskedPeriod | null
  /** A figure that nobody publishes here, where one is named; null beside one that is published. */
  readonly unpublished: Unpublished | null
}

/**
 * Reads a text as a question for figures, stage by stage: the words, the places, the figures, what is wanted of them,
 * the periods, and what of it nobody holds. Pure; does not decide whether it is one.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @param suggested what the message rather wants of the figure, where no word of it says so
 */
export function understandFigures(
  reading: Reading,
  lexicon: Lexicon,
  today: string,
  suggested: FigureQuery['operation'] | null = null,
): Understood {
  const question = questionOf(reading, today, lexicon)
  const { written, both, offices, read, texts } = question
  const named = texts.map((text) => placesIn(text, lexicon, today))
  const timed = read.readings.flatMap((reading) => (reading.kind === 'period' ? [reading.period] : []))
  const of = named.map(({ scopes }) => scopes.map(({ id }) => id))
  const {
    matches: met,
    lost,
    text: metIn,
    topics: about,
    said: saidAt,
  } = withTopics(
    texts.map((text, i) => ({ ...subjectOf(text), free: named[i]!.at, of: of[i]! })),
    (texts) => readIndicators(texts, lexicon, timed),
    lexicon,
  )
  const readIn = (all: string, offices: string) =>
    readOperation(
      all,
      { offices, numbers: question.numbers },
      (words) => isNameOf(words, met, lexicon),
      calledFewer(met, lexicon),
    )
  // Most questions name no operation at all.
  const readAs = (all: string, offices: string) =>
    readIn(all, offices) && readIn(withoutNames(all, met, lexicon), withoutNames(offices, met, lexicon))
  const first = readAs(both, question.offices)
  // "tỷ lệ A vs tỷ lệ B là bao nhiêu": each of several figures is asked for.
  const figures = (COUNTS.test(both) || WANTS_NUMBERS.test(both)) && met.length > 1 ? 0 : met.length
  const most = Math.max(figures, unique(named[0]!.scopes.map(({ id }) => id)).length, read.readings.length)
  const isPlaceOf =
    first === null && met.length > 0 && met.every((match) => isRankedIndex(match, texts[metIn]!.words, lexicon))
  // A short "với" hides no other operation ("list ra cho em vs").
  const asHeard = isWithOnly(first, most) ? readAs(withoutShort(both), withoutShort(question.offices)) : first
  // "con ben co do sao": a word of a place's name measures nothing.
  const isOfPlace = asHeard?.operation === 'definition' && isInPlace(asHeard.words, texts, named)
  // "trong đó của sở ngành là mấy cái": of one place it is counted, not parted.
  const isOfOne = asHeard?.words.join(' ') === 'trong do' && of[0]!.length === 1 && COUNTS.test(both)
  const asRead = isOfPlace || isOfOne || (met.length > 1 && isSameTime(asHeard, both)) ? null : asHeard
  const asSaid = isPlaceOf ? { operation: 'rank' as const, words: ['hang'], others: [] } : asRead
  const said = asSaid ?? suggestedIn(suggested, { written, both, figures: met.length, isCounted: COUNTS.test(both) })
  const words = texts[metIn]!.words
  // "chỉ tiêu kinh tế xã hội giao mấy, vượt mấy": marks that are counted are held against nothing.
  const sign = said?.operation === 'compare' ? meant('compare', both, met, lexicon) : (said?.operation ?? null)
  const spoken = sign === 'compare' ? withoutMark(withoutMarkTold(met, texts[metIn]!), words) : met
  const sided = withOtherSide(spoken, { operation: sign, words, lexicon })
  const matches = withStepBehindStated(amongParts(sign, both, sided, words, lexicon), words, lexicon)
  const against = againstProvince(question, named, lexicon)
  // "so với Vĩnh Long": the name of a place is no part.
  const topics = against === null ? about : about.filter((topic) => !isOfName(topic.written, against))
  const found = askedPlaces(question, named, { matches, metIn }, lexicon)
  const places =
    against === null ? found : { ...found, scopes: found.ours.filter((id) => id !== 'city'), province: null }
  const stated = withPrinted(
    readStated(fold(read.written)).filter((value) => !isCalledBy(value, matches, texts[metIn]!.words)),
    fold(read.written),
    matches.map(({ id }) => id),
    lexicon.figures,
  )
  const disputes = isDispute(said?.operation ?? null, both, stated, matches, lexicon)
  const wanted = disputes ? 'conflict' : meant(said?.operation ?? null, both, matches, lexicon)
  const asked = rankedParts(wanted, both, matches, lexicon)
  const isChange = asked === null && asksWhyChanged(both) && !calledFewer(matches, lexicon)
  const operation =
    isChange || (asked === null && (isHeld(both, places.scopes.length) || isHeldOver(both, read.readings.length)))
      ? 'compare'
      : asked
  const periods = askedPeriods(question, { matches, compares: operation === 'compare', stated }, lexicon, today)
  const impossible = impossibleIn(read)
  const unread = impossible === null ? unreadPeriod(question, periods.length) : null
  const isWords = said?.operation === 'trend' || said?.operation === 'provenance'
  const asking = isWords ? [...said.words, ...said.others] : wanted === 'conflict' ? DIFFERING : []
  const notOurs = notHeld(question, named, { matches, metIn, asking: new Set(asking) }, places, lexicon)
  const beside = against !== null && notOurs !== null && isOfProvince(notOurs, against) ? null : notOurs
  // "chỗ ghi 527 mà cộng sở với huyện lại ra 537": who holds two printed numbers against each other names no body.
  const none = asksWhetherRight(both) && STATES_NONE.test(both)
  const areBothPrinted =
    operation === 'conflict' &&
    places.bodies.length === 0 &&
    matches.some(({ id }) => printedOf(stated, lexicon.figures.byIndicator.get(id) ?? []) > 1)
  const rankedIn = readRankGroup([reading.normalised.toLowerCase(), reading.canonical.toLowerCase()], lexicon)
  const isOfGroup = rankedIn !== null && operation === 'rank' && beside?.kind === 'agency'
  const unheld = unpublishedIn(lexicon, texts, matches)
  const held = unheld ? matches.filter((match) => isBesideUnpublished(match, unheld, words, lexicon)) : matches
  const unpublished = held.length > 0 ? null : unheld
  // "văn bản gửi nhận liên thông": what seems a part of one figure is what another of its business is called by.
  const other =
    beside?.kind === 'part' && !isDenial(beside) && matches.length === 1
      ? besideLast(wordsIn(beside.written), matches[0]!.id, lexicon)
      : null
  const ids = unique([...matches.map(({ id }) => id), ...(other ? [other.id] : [])])
  const [output, form] = [readOutput(both), readForm(both)]
  const done = settled(none && operation === 'breakdown' ? null : operation, {
    form,
    stated,
    output,
    both,
    periods,
    counted: COUNTS.test(both) ? matches.length : 0,
  })
  // "tách ra ba cấp": the levels themselves are asked for, not the whole.
  const isOfLevels =
    (operation === 'breakdown' || done === 'breakdown' || operation === 'compare') &&
    places.scopes.length === 0 &&
    /(?<![a-z0-9])(?:ba|3) cap(?![a-z])/.test(both)
  const scopes = isOfLevels
    ? THREE_LEVELS
    : withWhole(withoutCounted(places.scopes, matches, periods, lexicon), texts[0]!, named[0]!, matches, lexicon)
  const query: FigureQuery = {
    operation: unpublished
      ? 'value'
      : overYears(
          // "năm nào bãi bỏ nhiều": no word but the time itself tells that years are put in order.
          done === 'value' && ranksPeriods(both) ? 'rank' : done,
          periods,
          matches.map(({ id }) => id),
          ranksPeriods(both),
          lexicon,
        ),
    indicators: unpublished ? [] : ids,
    scopes,
    topics: unpublished ? [] : topics,
    bodies: places.bodies.map(({ agency, area, name, written: called }) => ({ agency, area, name, written: called })),
    among: readRankedKind(offices),
    rankedIn,
    first: wantsWorst(both) ? 'worst' : wantsLowest(both) ? 'lowest' : null,
    periods,
    impossible,
    comparison: unpublished
      ? null
      : isHeldOver(both, read.readings.length)
        ? { kind: 'periods' }
        : comparisonOf(operation === 'trend' ? done : operation, both, isOfLevels ? scopes : places.scopes, periods),
    by: rankedIn !== null && operation === 'rank' ? null : dimensionOf(operation, offices, both),
    province: places.province,
    against,
    unknown:
      (unpublished && {
        kind: 'figure',
        written: unpublished.name,
        ...(beside?.kind === 'province' || beside?.kind === 'agency' ? { of: beside.written } : {}),
      }) ??
      unread ??
      leftOut(withoutNotMeant(question.written), matches, lexicon) ??
      ((isNoted(beside, matches[0]?.id, periods, lexicon) && !isDenial(beside!)) ||
      ((areBothPrinted || isOfGroup) && beside?.kind === 'agency')
        ? null
        : other
          ? null
          : beside) ??
      ofTopics(topics, matches),
    stated: none ? [...stated, 0] : stated,
    each: readEach(both),
    amongPeriods: ranksPeriods(both),
    isDefined: isDefinedToo(operation, both),
    average: asksMean(both) && !matches.some(({ name }) => asksMean(fold(name))),
    isNewest: periods.length === 0 && NEWEST.test(both),
    isSummed: asksSum(both, [places.scopes, matches, periods]) || (ids.length > 1 && lost.some(isSumAlone)),
    asksWhetherRight: asksWhetherRight(both),
    statedMove: readStatedMove(both),
    asksWhy: asksWhy(both),
    asksSigner: false,
    form,
    formRow: form === null ? null : readFormRow(both),
    conflicts: conflictsNamed(lexicon, written),
    documents: unique(lexicon.documents.find(wordsIn(written)).map(({ id }) => id)),
    convention: readConvention(both),
    output,
    parts: [],
    lost: unpublished
      ? []
      : lost.filter(
          (part) =>
            !((asksWhichPart(part) || WHICH_OF_THEM.test(fold(part))) && operation === 'rank') &&
            !asksGap(part, operation) &&
            !(ids.length > 1 && isSumAlone(part)),
        ),
    unpublished: unheld && !unpublished ? [unheld.name] : [],
    fromContext: [],
    carried: 1,
  }
  const strange = strangeIn(lexicon, texts, named, matches, [...(said?.words ?? []), ...(said?.others ?? [])])
  const heard = { text: texts[metIn]!.text, words, said: saidAt }
  const readings = texts.length === 1 ? read.readings : read.inTexts[metIn]!
  const own = withoutOthers({ ...heard, readings }, query, strange)
  const ofThem = { ...query, periods: own.periods, lost: own.lost }
  const apart = { ...heard, query: ofThem, readings: own.readings, places: named[metIn]! }
  return {
    matches,
    operationSaid: operation !== null,
    length: wordsIn(written).length,
    words: texts.at(-1)!.words,
    base: comparisonBase(question.read),
    unpublished,
    strange,
    query: withParts(ofThem, unpublished ? [] : askedApart(apart, lexicon)),
  }
}

/** "các đơn vị … chia theo mức": by what it is divided goes before whose it is. */
function dimensionOf(operation: FigureQuery['operation'] | null, offices: string, both: string): FigureQuery['by'] {
  const parts = partDimension(operation, both)
  return operation === 'breakdown' && parts !== null ? parts : (readDimension(offices) ?? parts)
}

/** The first of the words stands in each text in the name of a place only. */
const isInPlace = ([first]: readonly string[], texts: readonly QuestionText[], named: readonly Places[]): boolean =>
  texts.every(({ words }, i) => {
    const at = words.flatMap(({ folded }, place) => (folded === first ? [place] : []))
    return at.length > 0 && at.every((place) => named[i]!.at.has(place))
  })

/** "giảm mấy phòng": a figure called so is not compared with an earlier one. */
const calledFewer = (matches: readonly NameMatch[], { figures }: Lexicon): boolean =>
  matches.some(({ id, name }) => saysCut(fold(`${name} ${figures.indicators.get(id)?.name ?? ''}`)))

/** True where all that words say is what the figures are called by. */
function isNameOf(words: readonly string[], matches: readonly NameMatch[], { questionWords }: Lexicon): boolean {
  const called = new Set(matches.flatMap(({ name }) => wordsOfName(name).map(({ folded }) => folded)))
  // "phân theo mức" is no "một phần": how a figure is divided is no word of its name.
  if (words.includes('theo') && !called.has('theo')) return false
  const telling = words.filter((folded) => !questionWords.isIdle({ written: folded, folded }))
  return (telling.length > 0 ? telling : words).every((word) => called.has(word))
}

function impossibleIn({ readings, source }: ReadText): FigureQuery['impossible'] {
  const found = readings.find((r) => r.kind === 'impossible')
  return found ? { written: source.slice(found.start, found.end), reason: found.reason } : null
}
