/**
 * What a feature's own rules make of a text. `score` is weighed against the other witnesses' intents:
 * from `SURE_RECOGNITION` on it decides, below it wins only where it is higher than theirs.
 */
export interface Recognition {
  readonly intent: string
  /** 0..1 */
  readonly score: number
  /** Shown by `--trace`. */
  readonly why: string
  /**
   * Beginning of intents that mean the same words less precisely: such a one gives way, whatever its score.
   * A list of dossiers is more than their count, a follow-up more than the name in it.
   */
  readonly overrules?: readonly string[]
  /** True: a command, or an act on what is named by its code. What costs much to read is not read, and nothing outbids it. */
  readonly alone?: boolean
  /** True: it is meant within any form too; it is answered first and the form's question comes again. */
  readonly interrupts?: boolean
  /** Beginnings of intents that the words show not to be meant, however much they sound so to the model. */
  readonly denies?: readonly string[]
  /** True: only the sound of it tells so, no word of the matter; what is asked of a well-named procedure goes first. */
  readonly unsaid?: boolean
  /** Stretches of the message that are read each by itself, in order: it asks of several features at once. */
  readonly apart?: readonly string[]
  /** The typed reading (a query for figures, a dossier's code); only the feature itself looks inside. */
  readonly data: unknown
}

/** From here on a recognition takes the whole message, whatever the intent model thinks. */
export const SURE_RECOGNITION = 0.9

/** A recognition with the feature that made it. */
export interface OwnedRecognition extends Recognition {
  readonly feature: string
}
