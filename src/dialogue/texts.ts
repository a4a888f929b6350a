/** What the engine itself says, whatever the feature. The city's name and hotline come from data/city.yaml. */
export interface EngineTexts {
  readonly notice: { readonly version: string; readonly text: string }
  readonly empty: string
  readonly attachmentOnly: string
  readonly personalData: string
  /** The end of a message was cut off. @param end the last words that were read */
  readonly cutOff: (end: string) => string
  readonly failed: string
  readonly backToForm: string
  readonly formDropped: string
  /** Another form was begun in the middle of one. */
  readonly formReplaced: string
  readonly nothingToQuit: string
  readonly staleChoice: string
}
