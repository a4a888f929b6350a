import { readFileSync } from 'node:fs'
import type { InboundMessage, Reply } from '../../src/core/message.ts'

/** A picture to show: 4 bars as a PNG of 600 x 300. */
const PICTURE = readFileSync(new URL('./bars.png', import.meta.url)).toString('base64')

const BIRTH: Reply = {
  text: [
    'Dạ, đăng ký khai sinh cho con, Ông/Bà chuẩn bị giúp em:',
    '- Tờ khai đăng ký khai sinh theo mẫu (1 bản chính)',
    '- Giấy chứng sinh do cơ sở y tế nơi trẻ sinh ra cấp (1 bản chính); không có thì văn bản của người làm chứng',
    '- Giấy tờ tùy thân của cha hoặc mẹ (xuất trình)',
    '',
    'Lệ phí: miễn phí nếu đăng ký trong 60 ngày từ ngày sinh. Thời hạn: trong ngày làm việc, nộp sau 15 giờ thì trả vào ngày hôm sau.',
    '',
    'Nguồn: Cổng Dịch vụ công quốc gia, Quyết định 1872/QĐ-BTP, cập nhật 12/06/2025',
    'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001193',
  ].join('\n'),
  choices: [
    { label: 'Nơi nộp', action: 'procedure.place~1.001193' },
    { label: 'Các bước làm', action: 'procedure.steps~1.001193' },
    { label: 'Nộp trực tuyến', action: 'procedure.online~1.001193' },
    { label: 'Căn cứ pháp lý', action: 'procedure.legal-basis~1.001193' },
  ],
}

/** Answers as the real assistant words them, so that the pictures show the real thing. */
export function townAnswer(message: InboundMessage): readonly Reply[] {
  const { text, action } = message
  if (action === 'procedure.place~1.001193') {
    return [
      {
        text: 'Dạ, Ông/Bà nộp tại Trung tâm Phục vụ hành chính công của phường hoặc xã nơi cư trú của cha hoặc mẹ.\nGiờ làm việc: 7 giờ đến 11 giờ, 13 giờ đến 17 giờ, thứ Hai đến thứ Sáu.',
      },
    ]
  }
  if (text.includes('khai sinh')) return [BIRTH]
  if (text.includes('hộ khẩu')) {
    return [
      {
        text: 'Dạ, Ông/Bà cần thủ tục nào ạ?',
        choices: [
          { label: 'Đăng ký thường trú khi về ở nhà thuộc sở hữu của mình', action: 'procedure.overview~1.004222' },
          { label: 'Tách hộ', action: 'procedure.overview~1.010038' },
          { label: 'Xác nhận thông tin về cư trú', action: 'procedure.overview~1.010041' },
        ],
      },
    ]
  }
  if (text.includes('biểu đồ')) {
    return [
      {
        text: 'Dạ, tỷ lệ đúng hạn bốn quý gần nhất.',
        image: { png: PICTURE, alt: 'Biểu đồ cột: bốn quý, từ 97,1 % đến 99,9 %' },
      },
    ]
  }
  return [{ text: `Dạ, em nhận được: ${text}` }]
}
