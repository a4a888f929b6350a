import type { ChannelLimits } from '../../core/channel.ts'

/**
 * What a Zalo Official Account shows in consultation messages, as an example for tests and benches.
 * The unit of Zalo's 2,000 characters is not documented, so it is not used up.
 * @source docs.zaloplatforms.com: gui-tin-tu-van-dang-van-ban, cau-truc-cua-tham-so-buttons, dieu-kien-gui-tin-tu-van
 */
export const ZALO_LIMITS: ChannelLimits = {
  maxTextChars: 1_900,
  maxChoices: 5,
  maxChoiceLabelChars: 100,
  images: true,
  replyWindowMs: 48 * 3_600_000,
}
