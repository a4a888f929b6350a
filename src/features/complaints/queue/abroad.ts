import type { ConversationRef } from '../../../core/message.ts'
import type { Turn } from '../../../core/turn.ts'
import type { DeskSettings } from '../desk-settings.ts'

/** True: the channel's servers stand outside the country, so what is pushed there stays bare. */
export const isAbroad = (ref: ConversationRef, settings: DeskSettings): boolean => settings.abroad.includes(ref.channel)

/** True: several people read along on servers abroad. A private chat may be shown what its officer asks for. */
export const isGroup = ({ ref, message }: Pick<Turn, 'ref' | 'message'>, settings: DeskSettings): boolean =>
  isAbroad(ref, settings) && message.sender !== ref.chat
