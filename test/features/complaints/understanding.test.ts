import { describe, expect, it } from 'vitest'
import { emergencyKind, emergencyWordsKind } from '../../../src/content/emergencies.ts'
import { emergencySigns } from '../../../src/dialogue/emergencies.ts'
import { readContact } from '../../../src/features/complaints/intake/contact.ts'
import { inWords, spoken } from '../../../src/features/complaints/intake/intake-texts.ts'
import { languageKind } from '../../../src/features/complaints/understanding/content.ts'
import { ComplaintMasker } from '../../../src/features/complaints/understanding/masking.ts'
import { readOccurrence, timeSaid } from '../../../src/features/complaints/understanding/occurrence.ts'
import { SpotReader } from '../../../src/features/complaints/understanding/street.ts'
import { shipped } from './fixtures.ts'

const [language] = shipped(languageKind, 'complaint-words/language.yaml')

describe('where something is', () => {
  const spots = new SpotReader(language!)
  it.each([
    ['cống nghẹt trước số 12 đường Trần Phú bị tràn', 'trước số 12 đường Trần Phú', 'Trần Phú'],
    ['den duong hem 51 duong nguyen trai hu', 'hem 51 duong nguyen trai', 'nguyen trai'],
    ['ổ gà trên quốc lộ 61C đoạn gần chợ', 'quốc lộ 61C', '61C'],
    ['rác dưới chân cầu Rạch Ngỗng', 'dưới chân cầu Rạch Ngỗng', null],
    ['lộ hư ở ấp Đông Mỹ', 'ấp Đông Mỹ', null],
    ['đường nát bét cả tuần', null, null],
    ['o to dau choan via he', null, null],
    ['hàng xóm đốt rác', null, null],
    ['nuoc thai chay ra lo', null, null],
    ['xe rác không vô hẻm 3 tuần', null, null],
    ['hẻm 3 tháng 2 ngập', 'hẻm 3 tháng 2', '3 tháng 2'],
    ['công ty nợ lương em', null, null],
    ['kè hư ở xã Trường Thành', null, null],
    [
      'tôi ở khu vực 3, cống nghẹt ngay đầu hẻm 51 đường Trần Việt Châu',
      'đầu hẻm 51 đường Trần Việt Châu',
      'Trần Việt Châu',
    ],
    ['đường ống nước bể', null, null],
    ['cho toi hoi chua giai quyet', null, null],
    ['rác ở số 20 Trần Hưng Đạo mấy hôm nay', 'số 20 Trần Hưng Đạo', 'Trần Hưng Đạo'],
    ['so 20 tran hung dao bi tran', 'so 20 tran hung dao', 'tran hung dao'],
    ['trước nhà 12A/5 Mậu Thân ngập', '12A/5 Mậu Thân', 'Mậu Thân'],
    ['20 Hòa Bình rác quá', '20 Hòa Bình', 'Hòa Bình'],
    ['hẻm 51 Lý Tự Trọng ngập', 'hẻm 51 Lý Tự Trọng', 'Lý Tự Trọng'],
    ['kiệt 12 Nguyễn Trãi tối thui', 'kiệt 12 Nguyễn Trãi', 'Nguyễn Trãi'],
    ['đường tỉnh 932 hư', 'đường tỉnh 932', '932'],
    ['ĐT932 hư', 'ĐT932', '932'],
    ['QL1A kẹt xe', 'QL1A', '1A'],
    ['ql 1a ket xe', 'ql 1a', '1a'],
    ['đường 30 tháng 4 kẹt xe', 'đường 30 tháng 4', '30 tháng 4'],
    ['số nhà 132/4A đường 3 tháng 2 bị ngập', 'số nhà 132/4A đường 3 tháng 2', '3 tháng 2'],
    ['đường Cách mạng tháng 8 ngập', 'đường Cách mạng tháng 8', 'Cách mạng tháng 8'],
    ['đường số 7 khu dân cư Hoa Sen rác', 'đường số 7 khu dân cư Hoa Sen', 'số 7'],
    ['đối diện số 45 Nguyễn Văn Linh nối dài', 'đối diện số 45 Nguyễn Văn Linh nối dài', 'Nguyễn Văn Linh nối dài'],
    ['rác ở tổ 5 khu vực 3 phường Cái Khế', 'tổ 5 khu vực 3', null],
    ['rác trước chợ An Nghiệp', 'trước chợ An Nghiệp', null],
    ['kênh Xáng Xà No đầy rác', 'kênh Xáng Xà No', null],
    ['cầu Rạch Ngỗng 2 sập lan can', 'cầu Rạch Ngỗng 2', null],
    ['cau rach ngong 2 sap lan can', 'cau rach ngong 2', null],
    ['duong ly tu trong nat bet', 'duong ly tu trong', 'ly tu trong'],
    ['den hu o duong nguyen van cu noi dai', 'duong nguyen van cu noi dai', 'nguyen van cu noi dai'],
    ['duong nguyen trai hu', 'duong nguyen trai', 'nguyen trai'],
    ['trước nhà 45 hoàng văn thụ rác', '45 hoàng văn thụ', 'hoàng văn thụ'],
    ['đề nghị thành phố nghiên cứu mở tuyến xe', null, null],
    ['nop ho so dua ai', null, null],
    ['xe cho dat lam hu duong xa', null, null],
    ['xe buýt số 5 chạy ẩu', null, null],
    ['theo quyết định số 20 thì đúng', null, null],
  ])('%s', (text, place, street) => {
    const read = spots.read(text)
    expect([read.place, read.street]).toEqual([place, street])
  })
})

it('a street ends where the name of a commune begins', () => {
  const text = 'ngập ở đường Lê Hồng Phong Bình Thủy'
  const read = new SpotReader(language!).read(text, [text.indexOf('Bình Thủy')])
  expect(read.street).toBe('Lê Hồng Phong')
})

describe('what is masked for the public', () => {
  const masker = new ComplaintMasker(language!)
  it.each([
    ['xe 65A-123.45 chạy ẩu', 'xe ••• chạy ẩu'],
    ['xe biển số 66 B1 234.56 lạng lách', 'xe biển số ••• lạng lách'],
    ['ông Trần Văn Lực xây lấn rạch', 'ông ••• xây lấn rạch'],
    ['hiệu trưởng Lê Thị Hoa thu tiền', 'hiệu trưởng ••• thu tiền'],
    ['Người phản ánh: Bùi Thanh Phong', 'Người phản ánh: •••'],
    ['toi ten tran thi be o ap 5', 'toi ten ••• o ap 5'],
    ['rác ở đường Nguyễn Trãi, phường Châu Văn Liêm', 'rác ở đường Nguyễn Trãi, phường Châu Văn Liêm'],
    ['bà con mong sớm sửa', 'bà con mong sớm sửa'],
    ['bà Sáu Lý bán cá lấn hết lề', 'bà ••• bán cá lấn hết lề'],
    ['thằng Hùng đêm nào cũng rú ga', 'thằng ••• đêm nào cũng rú ga'],
    ['quán của Nguyễn Thành Long xả thải', 'quán của ••• xả thải'],
    ['cần thì gọi Bông •••', 'cần thì gọi ••• •••'],
    ['Lê Thị Bông, ••• ở ấp 3', '•••, ••• ở ấp 3'],
    ['SĐT •••, Zalo •••', 'SĐT •••, Zalo •••'],
    ['gần chùa Ông Bổn, cầu Bà Bộ, chợ cô Mai', 'gần chùa Ông Bổn, cầu Bà Bộ, chợ cô Mai'],
    ['nhờ anh Công an, ông Chủ tịch phường', 'nhờ anh Công an, ông Chủ tịch phường'],
    ['anh thợ mộc Phan Quốc Bảo đổ mạt cưa', 'anh thợ mộc ••• đổ mạt cưa'],
    ['bà con Trần Hưng Đạo bức xúc', 'bà con Trần Hưng Đạo bức xúc'],
    ['xe đậu trước nhà cô ở Nguyễn Thị Minh Khai', 'xe đậu trước nhà cô ở Nguyễn Thị Minh Khai'],
  ])('%s', (text, masked) => {
    expect(masker.mask(text).text).toBe(masked)
  })

  it('is kept for those who handle the matter', () => {
    expect(masker.mask('ông Trần Văn Lực chạy xe 65A-123.45')).toMatchObject({
      plates: ['65A-123.45'],
      names: ['Trần Văn Lực'],
    })
  })
})

describe('when it happened', () => {
  it.each([
    ['ồn từ 22 giờ đêm', 'từ 22 giờ đêm'],
    ['cúp điện từ sáng nay', 'sáng nay'],
    ['rác cả tuần nay không ai dọn', 'cả tuần nay'],
    ['mỗi tối đều hát', 'mỗi tối'],
    ['đèn đường hư', null],
    ['mất nước mấy hôm nay', 'mấy hôm nay'],
    ['cúp 2 tuần rồi', '2 tuần rồi'],
    ['3 bữa nay không ai dọn', '3 bữa nay'],
    ['đường 30 tháng 4 kẹt xe', null],
    ['hư từ thứ hai tuần này', 'từ thứ hai tuần này'],
  ])('%s', (text, when) => {
    expect(readOccurrence(text)?.trim() ?? null).toEqual(when)
  })
})

describe('a message that is nothing but a time', () => {
  it.each([
    ['từ thứ hai tuần này', true],
    ['tu toi qua', true],
    ['11h đêm tới 3h sáng', true],
    ['đầu năm học', true],
    ['ngày nào cũng xả', false],
    ['30 tháng 4', false],
    ['khu vực 3', false],
    ['ok gửi', false],
  ])('%s', (text, isTime) => {
    expect(timeSaid(text) !== null).toBe(isTime)
  })
})

describe('dangers of the shipped list', () => {
  const [words] = shipped(emergencyWordsKind, 'emergency-words/words.yaml')
  const kinds = ['child', 'crime', 'fire', 'medical', 'rescue', 'self-harm']
  const signs = emergencySigns(
    kinds.flatMap((name) => shipped(emergencyKind, `emergencies/${name}.yaml`)),
    words!,
  )
  it.each([
    ['cháy rồi cứu với', 'fire'],
    ['chay nha roi', 'fire'],
    ['có trộm vô nhà', 'crime'],
    ['chồng tôi cầm dao rượt tôi', 'crime'],
    ['mẹ tôi té xỉu gọi không dậy', 'medical'],
    ['đứa nhỏ bị đuối nước', 'rescue'],
    ['em không muốn sống nữa', 'self-harm'],
    ['bé bị bạo hành ở nhà trọ', 'child'],
    ['ông nội em tự nhiên đứng không được, miệng méo qua một bên', 'medical'],
    ['xe tải vừa cán người, nằm bất động giữa đường', 'medical'],
    ['khói đen bốc ra từ kho vải, lửa táp qua nhà tui rồi', 'fire'],
    ['có người leo lên thành cầu đòi nhảy kìa', 'rescue'],
    ['bạn em uống cả vỉ thuốc rồi, gọi không nghe máy', 'medical'],
    ['anh thợ dính dây trung thế nằm im kìa', 'medical'],
    ['nhà sau vừa tuột xuống sông, còn bà ngoại ở trong', 'rescue'],
    ['ông bị cây đè, tụi tui kéo không nổi, ai cứu với', 'rescue'],
    ['mùi gas nồng nặc, có người trong phòng khóa ngoài', 'fire'],
  ])('%s', (text, id) => {
    expect(signs.find(text).map((hit) => hit.label)).toContain(id)
  })

  it.each([
    'bị cháy nắng bôi thuốc gì',
    'diễn tập chữa cháy ở phường mấy giờ',
    'giấy phép phòng cháy chữa cháy làm ở đâu',
    'sổ đỏ bị cháy xin cấp lại',
    'ngã tư này hay xảy ra tai nạn',
    'khói nhà máy bay vô nhà mỗi đêm',
    'karaoke ồn sống không nổi nữa',
    'bị mất trộm xe tuần rồi',
    'tra cứu hồ sơ bảo hiểm tai nạn',
    'đường sắp sập rồi',
    'con chó bị xe cán chết nằm giữa đường hôi quá',
    'tiền hỗ trợ sập nhà chia không đều',
    'đêm nào cũng phải uống thuốc ngủ vì ồn',
    'tiệm này ăn cướp, bán mắc gấp đôi',
    'bị cướp mất túi, giờ làm lại căn cước ở đâu',
    'bình gas tiệm phở xì hôi quá',
  ])('is none: %s', (text) => {
    expect(signs.find(text)).toEqual([])
  })
})

describe('a contact in one message', () => {
  it.each([
    ['Lê Thị Bông, 0912 345 678, ấp 3 xã Hoa Lư', 'Lê Thị Bông', '0912345678', 'ấp 3 xã Hoa Lư'],
    ['sđt 0912.345.678 tên Nam', 'Nam', '0912345678', null],
    ['tôi là Trần Văn Bình +84 912345678', 'Trần Văn Bình', '0912345678', null],
    ['không có', 'không có', null, null],
  ])('%s', (said, name, phone, address) => {
    expect(readContact(said)).toMatchObject({ name, phone, address })
  })
})

it('reads a code out so that it can be written down', () => {
  expect(spoken('PA-7K3M-X9R4')).toBe('bảy, K như Kênh, ba, M như Mai; rồi X như Xoài, chín, R như Rạch, bốn')
})

it('says a due date as people say it', () => {
  expect(inWords('2026-11-26T10:00:00.000Z')).toBe('trước 17:00 thứ Năm, 26/11/2026')
})
