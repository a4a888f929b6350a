const BLANK = /^[\s.\-–()]*(?:không có thông tin|không có|không|chưa quy định|không quy định)?[\s.\-–()]*$/iu

/** What stands for "nothing" in a cell of the portal: empty, dashes, "Không có thông tin". */
export const isBlank = (text: string): boolean => BLANK.test(text)

/** Runs of spaces, tabs and non-breaking spaces as one space; line ends stay. */
export const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

/** A paragraph on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
