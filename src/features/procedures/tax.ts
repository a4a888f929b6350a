import { foldedWordsOf, wordsOf } from '../../dialogue/cues.ts'

/** Said first whenever a tax is asked for where the record only holds what filing costs. */
export const NO_TAX = 'Dạ, số thuế phải nộp thì nguồn này không nêu; dưới đây chỉ là phí, lệ phí làm thủ tục.'

/** Whether a procedure declares a tax or another levy, by its name: what it costs to file is not the levy. */
export const isOfLevy = (name: string): boolean => /thuế|lệ phí trước bạ/iu.test(name)

/** "Thuế" without its mark is also renting ("thuê nhà bao nhiêu"); these words around it are not. */
const UNMARKED =
  / (?:dong|nop|tien|chiu|muc|bi|tinh) thue (?:gi |la |het |phai |bao |nhieu |nhiu |may |sao |the |ra |khong |ko |hok |k )/

/** Whether a text asks for the amount of a tax ("thuế đóng bao nhiêu"). */
export function asksTax(text: string): boolean {
  return wordsOf(text).includes('thuế') || UNMARKED.test(` ${foldedWordsOf(text).join(' ')} `)
}
