import { describe, expect, it } from 'vitest'
import { maskPersonalData } from '../../../src/dialogue/personal-data.ts'
import { languageKind } from '../../../src/features/complaints/understanding/content.ts'
import { ComplaintMasker } from '../../../src/features/complaints/understanding/masking.ts'
import { shipped } from './fixtures.ts'

const [language] = shipped(languageKind, 'complaint-words/language.yaml')
const masker = new ComplaintMasker(language!)
const shown = (text: string) => masker.mask(maskPersonalData(text.normalize('NFC')).text).text

describe('whoever is named, and every number of a person, is masked', () => {
  it.each([
    // Names after words of naming, with and without marks.
    ['tui tên Lý Minh Hào, nhà ở hẻm 5', 'Lý Minh Hào'],
    ['em tên nguyễn thị mỹ duyên ở xã Vĩnh Hải', 'nguyễn thị mỹ duyên'],
    ['toi ten huynh van tuoi, o ap 3', 'huynh van tuoi'],
    ['tui ten thach suol o ap So La', 'thach suol'],
    ['chủ vựa là bùi thanh sang xả nước ra rạch', 'bùi thanh sang'],
    ['chu quan la tran hoang phuc hay chui khach', 'tran hoang phuc'],
    ['chị bán vé tên Ngân đòi thêm tiền', 'Ngân'],
    ['bà chủ tên tám mập nấu dơ lắm', 'tám mập'],
    ['anh thợ tên tuấn hẹn hoài không tới', 'tuấn'],
    ['người gây ồn là ông lê văn tám', 'lê văn tám'],
    ['bao: tran van det, o khom 2', 'tran van det'],
    ['Người báo: Kim Thị Sa Rết', 'Kim Thị Sa Rết'],
    ['Họ và tên: Đào Kim Phụng', 'Đào Kim Phụng'],
    ['ký tên: nguyễn hữu tài', 'nguyễn hữu tài'],
    ['tôi là Sơn Thị Phal', 'Sơn Thị Phal'],
    ['mình là trương mỹ linh, ở phường An Bình', 'trương mỹ linh'],
    ['con tên Danh Hoàng Em', 'Danh Hoàng Em'],
    ['đứng đơn là phạm thị bé năm', 'phạm thị bé năm'],
    // Titles and trades before a name.
    ['quản đốc Phạm Hoài Nam nói chờ', 'Phạm Hoài Nam'],
    ['ô Lâm Chí Tâm xây lấn hẻm', 'Lâm Chí Tâm'],
    ['a Nguyễn Tấn Lộc bên điện lực hẹn hoài', 'Nguyễn Tấn Lộc'],
    ['c Võ Thị Hạnh bán hàng dỏm', 'Võ Thị Hạnh'],
    ['bảo vệ Trần Quốc Bảo đuổi khách', 'Trần Quốc Bảo'],
    ['tài công Hồ Văn Lẹ chạy ẩu', 'Hồ Văn Lẹ'],
    ['thợ điện Đinh Công Thành câu trộm điện', 'Đinh Công Thành'],
    ['nha ong nguyen van hai nuoi heo hoi', 'nguyen van hai'],
    ['chi le thi ngoc huong nho bao gium', 'le thi ngoc huong'],
    ['anh phan hoang tuan mo loa lon', 'phan hoang tuan'],
    ['thầy Lưu Gia Bảo dạy thêm', 'Lưu Gia Bảo'],
    ['hàng xóm Cao Văn Út đốt rác', 'Cao Văn Út'],
    ['shipper Mai Thành Đạt làm mất hàng', 'Mai Thành Đạt'],
    ['lớp trưởng dân phố Tô Văn Mười thu tiền', 'Tô Văn Mười'],
    ['vợ ông ấy, bà Trịnh Thị Xuân, chửi cả xóm', 'Trịnh Thị Xuân'],
    // Called by birth order or nickname.
    ['gọi cô Tư Lành để biết thêm', 'Tư Lành'],
    ['anh Bảy Đực té hoài', 'Bảy Đực'],
    ['trại heo ông hai Lượm thúi rùm', 'Lượm'],
    ['chị Út Mén bán nước mía', 'Út Mén'],
    ['liên hệ chú Ba Nhỏ', 'Ba Nhỏ'],
    // In brackets, between dashes, at the end, in capitals.
    ['Cán bộ tiếp nhận (chị Nguyễn Ngọc Trâm Anh) lớn tiếng', 'Nguyễn Ngọc Trâm Anh'],
    ['chủ cơ sở (Huỳnh Tấn Phát) xả khói', 'Huỳnh Tấn Phát'],
    ['ÔNG TRẦN VĂN LỰC LẤN ĐẤT', 'TRẦN VĂN LỰC'],
    ['Kính đơn. Nguyễn Thị Thu Hà', 'Nguyễn Thị Thu Hà'],
    ['mong giải quyết - Lê Hoàng Khải', 'Lê Hoàng Khải'],
    ['fb chị Mỹ Duyên Trần bán hàng nhái', 'Mỹ Duyên Trần'],
    ['chủ tài khoản Nguyễn Hoàng Khang lừa tiền', 'Nguyễn Hoàng Khang'],
    // Phones.
    ['gọi 0939.118.204', '118.204'],
    ['sdt 0907 33 44 55 không nghe', '33 44 55'],
    ['so +84 918 225 736', '918 225 736'],
    ['(+84)918225736', '918225736'],
    ['zalo 84939118204', '84939118204'],
    ['đt: 0.939.118.204', '939.118.204'],
    ['0939-118-204 alo em', '118-204'],
    ['093 9118 204 nha', '9118 204'],
    ['số không chín ba chín một một tám hai không bốn', 'ba chín một một tám'],
    ['dien thoai khong tam ba hai 111 909', 'ba hai 111 909'],
    ['O939118204 gọi em', 'O939118204'],
    ['nhà 0292 3 825 825', '3 825 825'],
    // Identity cards, plates, accounts.
    ['CCCD 094 050 012 345', '050 012 345'],
    ['căn cước 0941-4300-0286', '4300-0286'],
    ['cccd so 09414.300.0286', '09414.300.0286'],
    ['số chứng minh cũ 361 245 908', '245 908'],
    ['cmnd 36.1245.908', '36.1245.908'],
    ['chung minh nhan dan cua toi la 361245908', '361245908'],
    ['xe biển 65B1-234.56 đậu chắn', '65B1-234.56'],
    ['biển 65-F1 888.12', '888.12'],
    ['xe 95a07362 leo lề', '95a07362'],
    ['65 b1 23456 lạng lách', '23456'],
    ['stk 0601 7723 9145', '7723 9145'],
    ['tài khoản 060177239145 ngân hàng', '060177239145'],
    ['email bichthuy.gv84@gmail.com', 'bichthuy'],
  ])('%s', (text, hidden) => {
    expect(shown(text)).not.toContain(hidden)
  })

  it.each([
    'đường Nguyễn Văn Linh ngập nước',
    'hẻm 51 nguyen trai rác ba ngày',
    'anh đỗ xe trước cửa nhà tôi',
    'cô giáo mầm non la trẻ',
    'chú ý đoạn đường này tối',
    'xã Trường Xuân cúp điện từ sáng',
    'chợ Cái Khế họp tràn lề đường',
    'tên trộm chạy về hướng cầu',
    'chủ quán tên gì tôi không biết',
    'ông chủ hồ bơi không thay nước',
    'nộp 2.500.000 đồng tiền phạt',
    'hồ sơ H13.45-260118-0012 trễ hẹn',
    'từ 6 giờ đến 18 giờ ngày 20/11/2026',
    'công ty Mai Linh thả khách giữa đường',
    'trường Trần Đại Nghĩa thu tiền quỹ',
    'gần nhà thờ Cờ Đỏ ổ gà lớn',
    'số nhà 132 đường 30 tháng 4',
    'bà con ấp Tân Lập nhờ xã sửa cầu',
    'ba trăm hai mươi ngàn một tháng',
  ])('nothing is masked in "%s"', (text) => {
    expect(shown(text)).toBe(text)
  })
})
