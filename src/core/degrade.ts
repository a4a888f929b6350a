import type { ChannelLimits } from './channel.ts'
import type { Choice, Reply } from './message.ts'
import { cutLabel, splitText } from './split-text.ts'

/** How a line begins that names the source of an answer; it ends the text. */
const SOURCE = 'Nguồn: '

/**
 * A reply as a channel can show it, in one or more parts, in order; none for a reply that says nothing.
 * Choices beyond `maxChoices` become numbered lines that go on counting where the buttons end, so that the number of
 * a choice is its place in `Reply.choices` in every channel. An image or file that cannot be shown becomes its alt text.
 * A file is a part of its own behind the others, as chats send documents. Choices go with the last part, an image with
 * the last text; the source is kept whole and next to the text before it.
 * @throws {RangeError} `maxTextChars` under 2
 */
export function degrade(reply: Reply, limits: ChannelLimits): readonly Reply[] {
  const { file } = reply
  if (!file) return degradeText(reply, limits)
  if (!limits.files) return degradeText(withWords(reply, file.alt), limits)
  const { choices, file: _, ...said } = reply
  const caption = Math.min(limits.maxCaptionChars ?? limits.maxTextChars, limits.maxTextChars)
  const named = { text: cutLabel(file.alt.trim() || file.name, caption), ...(choices ? { choices } : {}) }
  return [
    ...degradeText(said, limits),
    ...degradeText(named, { ...limits, maxTextChars: caption }).map((part, i, { length }) =>
      i < length - 1 ? part : { ...part, file },
    ),
  ]
}

/** The words of a file that cannot be sent, before the source, unless the text says them already. */
function withWords({ file: _, ...reply }: Reply, alt: string): Reply {
  if (reply.text.includes(alt)) return reply
  const { body, source } = separateSource(reply.text)
  return { ...reply, text: joined([body, alt, source]) }
}

function degradeText(reply: Reply, limits: ChannelLimits): readonly Reply[] {
  const choices = reply.choices ?? []
  const image = limits.images ? reply.image : undefined
  const alt = !reply.image || image || reply.text.includes(reply.image.alt) ? '' : reply.image.alt
  const shown = choices.slice(0, limits.maxChoices)
  // Buttons need a text or a picture to hang on: where there is none, their labels are the text.
  const silent = !image && isBlank(reply.text) && isBlank(alt)
  const numbered = numberedLines(choices, silent ? 0 : shown.length)

  const { body, source } = separateSource(reply.text)
  const text = isBlank(alt) && numbered === '' ? reply.text : joined([body, alt, source, numbered])
  const texts = splitBeside(image !== undefined, text, limits, joined([source, numbered]).length)
  return texts.map((part, index) => ({
    text: part,
    ...(index === texts.length - 1 && shown.length > 0 ? { choices: shortened(shown, limits) } : {}),
    ...(index === texts.length - 1 && image ? { image } : {}),
  }))
}

/** `1. label` per choice, leaving out the first `skip`. */
export function numberedLines(choices: readonly Choice[], skip: number): string {
  return choices
    .slice(skip)
    .map((choice, index) => `${skip + index + 1}. ${choice.label}`)
    .join('\n')
}

/** With an image the last part must fit beside it; the parts before may be as long as any text. */
function splitBeside(image: boolean, text: string, limits: ChannelLimits, tailChars: number): readonly string[] {
  const parts = splitText(text, limits.maxTextChars, tailChars)
  if (!image) return parts
  const last = parts.at(-1) ?? ''
  const caption = Math.min(limits.maxCaptionChars ?? limits.maxTextChars, limits.maxTextChars)
  return last.length <= caption
    ? [...parts.slice(0, -1), last]
    : [...parts.slice(0, -1), ...splitText(last, caption, tailChars)]
}

function separateSource(text: string): { readonly body: string; readonly source: string } {
  const end = text.trimEnd()
  const line = end.lastIndexOf(`\n${SOURCE}`) + 1
  const isSource = line > 0 && !/\n\s*\n/.test(end.slice(line))
  return isSource ? { body: end.slice(0, line), source: end.slice(line) } : { body: text, source: '' }
}

function shortened(choices: readonly Choice[], limits: ChannelLimits): readonly Choice[] {
  return choices.map(({ label, action }) => ({ label: cutLabel(label, limits.maxChoiceLabelChars), action }))
}

function joined(blocks: readonly string[]): string {
  return blocks
    .filter((block) => !isBlank(block))
    .map((block) => block.trim())
    .join('\n\n')
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
