/** Tells an agency's officers of a complaint in their chats. */
export const PUSH = 'complaint.push'
/** Hands a complaint to an agency's own system by its gateway. */
export const DELIVER = 'complaint.deliver'
/** Writes an agency a further letter on a complaint it has by mail. */
export const LETTER = 'complaint.letter'
/** Looks for what the schedule has to do. */
export const WATCH = 'complaint.watch'
/** Asks other systems how the complaints they have stand. */
export const PULL = 'complaint.pull'
