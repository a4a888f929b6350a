import { describe, expect, it } from 'vitest'
import { read } from './asked.ts'

describe('a figure of another thing than is asked for', () => {
  it.each([
    ['vốn ODA giải ngân 6 tháng đầu năm 2024', 'oda'],
    ['số hồ sơ nộp qua Zalo', 'zalo'],
    ['số phiên họp của Ban chỉ đạo cải cách hành chính', 'phiên họp'],
    ['bao nhiêu hồ sơ bị từ chối tiếp nhận 6 tháng 2024', 'hồ sơ'],
    ['số lượng chứng thư số bị thu hồi', 'bị thu hồi'],
    ['số hộp thư điện tử bị khóa mấy cái', 'bị khóa'],
    ['bao nhiêu hộp thư điện tử không hoạt động 6 tháng đầu năm 2024', 'không hoạt động'],
    ['bao nhiêu giấy tờ chưa số hóa 6 tháng đầu năm 2024', 'chưa số hóa'],
    ['nửa đầu 2024 mấy cán bộ không bị kỷ luật', 'không bị kỷ luật'],
    ['bao nhiêu đơn vị không được kiểm tra đột xuất', 'không được kiểm tra'],
    ['bao nhiêu thủ tục chưa thanh toán trực tuyến', 'chưa thanh toán'],
    ['bao nhiêu cuộc họp không trực tuyến', 'không trực tuyến'],
    ['so vb chua ky so 6 thang dau 2024', 'chua ky so'],
    ['bao nhiêu thủ tục chưa được công khai', 'chưa được công khai'],
    ['ti le phan anh chua giai quyet', 'chua giai quyet'],
    ['hồ sơ chưa nộp trực tuyến bao nhiêu phần trăm', 'chưa nộp trực'],
    ['mấy lĩnh vực par index không dưới 80%', 'không dưới 80'],
    ['cơ quan không vi phạm vị trí việc làm', 'không vi phạm'],
    ['không hài lòng', 'không hài lòng'],
    ['bao nhiêu tập thể không được tặng bằng khen năm 2023', 'không được tặng bằng'],
  ])('%s: no figure is given for it', (text, part) => {
    expect(read(text).unknown).toEqual({ kind: 'part', written: part })
  })

  it.each([
    ['bao nhiêu hộp thư điện tử đang hoạt động', 'mailboxes-active'],
    ['vốn đầu tư công giải ngân 6 tháng đầu năm 2024', 'public-investment-spent'],
    ['bao nhiêu phản ánh, kiến nghị bị từ chối tiếp nhận', 'complaints-refused'],
    ['bao nhiêu người bị kỷ luật 6 tháng đầu năm 2024', 'disciplined'],
    ['tinh giản bc 2017 có bn ng về hưu trc tuổi z', 'posts-cut-early-retirement'],
    ['nửa đầu 2024 đi kiểm tra không báo trước mấy nơi', 'surprise-inspections'],
    ['mấy hồ sơ không trả đúng hẹn', 'dossiers-late'],
    ['có ai bị kỷ luật không', 'disciplined'],
    ['còn bao nhiêu biên chế công chức chưa xài', 'posts-vacant'],
    ['có bao nhiêu hộp thư điện tử đang hoạt động, chưa rõ lắm', 'mailboxes-active'],
  ])('%s: told', (text, id) => {
    const { indicators, unknown } = read(text)
    expect({ indicators, unknown }).toEqual({ indicators: [id], unknown: null })
  })
})
