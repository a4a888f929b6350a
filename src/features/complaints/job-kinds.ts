/** Tells everybody concerned of an event in their chats. */
export const PUSH = 'complaint.push'
/** The event, and who is told of it. */
export interface PushData {
  readonly complaint: string
  readonly n: number
  readonly to: {
    /** Those who reported or follow it. */
    readonly citizens?: true
    /** The side that has it. */
    readonly holder?: true
    /** An agency that it was taken from. */
    readonly former?: string
  }
}
/** Of a job that an earlier version made: it told the agency it was taken from, or else the holder. */
export type OldPushData = Omit<PushData, 'to'> & { readonly to?: undefined; readonly former?: string }
/** Hands a complaint to an agency's own system by its gateway. */
export const DELIVER = 'complaint.deliver'
/** Writes an agency a further letter on a complaint it has by mail. */
export const LETTER = 'complaint.letter'
/** Looks for what the schedule has to do. */
export const WATCH = 'complaint.watch'
/** Asks other systems how the complaints they have stand. */
export const PULL = 'complaint.pull'
