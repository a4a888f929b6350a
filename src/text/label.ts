/** A choice's label is at most so long: a button on a phone shows two lines of it. */
export const LABEL_CHARS = 60

/** A text of at most `max` characters; what is left out shows as "…". */
export const cut = (text: string, max = LABEL_CHARS): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`
