import type { ChannelLimits } from '../../core/channel.ts'

/** A terminal shows text of any length, and choices as numbered lines. */
export const TERMINAL_LIMITS: ChannelLimits = {
  maxTextChars: Number.MAX_SAFE_INTEGER,
  maxChoices: 0,
  maxChoiceLabelChars: 200,
  images: false,
  replyWindowMs: null,
}
