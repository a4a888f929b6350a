import type { Step } from './step.ts'

/** Nothing to read: an attachment, a sticker, emoji or punctuation alone. */
export const emptyStep: Step = async ({ input, text, texts }) => {
  if (input.message.action || input.message.location || /[\p{L}\p{N}]/u.test(text)) return null
  const say = input.message.attachments.length > 0 ? texts.attachmentOnly : texts.empty
  return { result: { outcome: 'clarify', replies: [{ text: say }], intent: 'unclear' }, questions: [], feature: null }
}
