import type { ChannelLimits } from '../../core/channel.ts'

/**
 * What Telegram shows. Text is counted after entities are parsed, in UTF-16 units; choices and labels have no
 * published limit below 100 buttons, these are what stays readable on a phone.
 * @source core.telegram.org/bots/api#sendmessage, #sendphoto, #senddocument
 */
export const TELEGRAM_LIMITS: ChannelLimits = {
  maxTextChars: 4_096,
  maxCaptionChars: 1_024,
  maxChoices: 12,
  maxChoiceLabelChars: 60,
  images: true,
  files: true,
  replyWindowMs: null,
}
