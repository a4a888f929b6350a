/** One to ten as people write them without diacritics ("tu" is four after ten and in dates). */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
}

/** Months by number and by their own names. */
export const MONTH_WORDS: Readonly<Record<string, number>> = {
  ...NUMBER_WORDS,
  gieng: 1,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
}
