import { describe, expect, it } from 'vitest'
import { maskPersonalData } from '../../../src/dialogue/personal-data.ts'
import { languageKind } from '../../../src/features/complaints/understanding/content.ts'
import { ComplaintMasker } from '../../../src/features/complaints/understanding/masking.ts'
import { shipped } from './fixtures.ts'

const [language] = shipped(languageKind, 'complaint-words/language.yaml')
const masker = new ComplaintMasker(language!)
const masked = (text: string) => masker.mask(maskPersonalData(text.normalize('NFC')).text)

describe('who writes is masked and named to nobody', () => {
  it.each([
    ['đèn đường hư, nhà số 14, tên Trần Văn Bình 0912345678', 'Trần Văn Bình'],
    ['Tôi tên Lê Thị Hoa, rác đổ đầy hẻm', 'Lê Thị Hoa'],
    ['dạ em tên nguyễn thị mỹ duyên ở xã Vĩnh Hải, đường ngập', 'nguyễn thị mỹ duyên'],
    ['Xin chào anh chị, mình là trương mỹ linh, cống tràn', 'trương mỹ linh'],
    ['Cống nghẹt cả tuần. Người báo: Kim Thị Sa Rết', 'Kim Thị Sa Rết'],
    ['Tôi, Mai Hữu Thọ, báo mất nắp cống', 'Mai Hữu Thọ'],
    ['Rác nhiều quá. Nguyễn Thanh Long', 'Nguyễn Thanh Long'],
  ])('%s', (text, name) => {
    expect(masked(text).text).not.toContain(name)
    expect(masked(text).names).toEqual([])
  })
})

describe('who is spoken of is still named to those who handle the matter', () => {
  it.each([
    ['hàng xóm tui tên Lý Minh Hào mở nhạc ồn', 'Lý Minh Hào'],
    ['ông Trần Văn Lực đổ rác xuống rạch', 'Trần Văn Lực'],
    ['chủ vựa là bùi thanh sang xả nước ra rạch', 'bùi thanh sang'],
    ['chị bán vé tên Ngân đòi thêm tiền', 'Ngân'],
    ['thợ điện Đinh Công Thành 0912345678 câu trộm điện', 'Đinh Công Thành'],
    ['Tôi báo ông Nguyễn Văn Hai nuôi heo hôi', 'Nguyễn Văn Hai'],
  ])('%s', (text, name) => {
    expect(masked(text).names).toEqual([name])
  })
})
