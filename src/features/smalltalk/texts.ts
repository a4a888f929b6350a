import type { City } from '../../content/city.ts'
import type { Script } from '../../text/script.ts'
import type { AfterAlarm } from './after-alarm.ts'

/** Small talk, in the city's name. Short, polite, always with a way on. */
export const smalltalkTexts = (city: City) => ({
  greet: `Dạ, em là ${city.assistantName}, trợ lý tự động của ${city.name}. Ông/Bà cần hỏi thủ tục gì ạ?`,
  thanks: 'Dạ, không có chi ạ. Ông/Bà cần gì cứ nhắn em.',
  bye: 'Dạ, em chào Ông/Bà. Khi cần, Ông/Bà cứ nhắn lại đây.',
  identity: `Dạ, em là trợ lý tự động (không phải người) của ${city.name}, do ${city.operator} quản lý. Em trả lời về thủ tục hành chính từ Cổng Dịch vụ công quốc gia và luôn ghi nguồn. Muốn gặp người, Ông/Bà nhắn “gặp cán bộ” hoặc gọi ${city.hotline}.`,
  abuse: `Dạ, em xin lỗi nếu Ông/Bà chưa hài lòng. Ông/Bà cho em biết việc cần làm, hoặc gọi ${city.hotline} để gặp người ạ.`,
  outOfScope: (door: string | null) =>
    `Dạ, câu này nằm ngoài phần em trả lời được. ${door === null ? '' : `${door} `}Em giúp về thủ tục hành chính của ${city.name}: giấy tờ, lệ phí, thời hạn, nơi nộp. Việc khác xin gọi ${city.hotline}.`,
  unclear: `Dạ, em chưa hiểu rõ. Ông/Bà nói giúp việc cần làm, ví dụ “làm khai sinh cho con cần giấy gì”, hoặc gọi ${city.hotline} để gặp người.`,
  english: `Hello. I am the automatic assistant of ${city.name} and I answer in Vietnamese. To talk to a person, please call ${city.hotline} or write "gặp cán bộ". ${sos(city)}`,
  khmer: `ជំរាបសួរ។ ខ្ញុំជាជំនួយការស្វ័យប្រវត្តិ ហើយឆ្លើយជាភាសាវៀតណាម។ ដើម្បីនិយាយជាមួយមន្ត្រី សូមទូរស័ព្ទ ${city.hotline}។ ${sos(city)}`,
  scripts: {
    han: `您好。我是${city.name}的自动助手，只能用越南语回答。如需与工作人员交谈，请拨打 ${city.hotline}。 ${sos(city)}`,
    kana: `こんにちは。${city.name}の自動アシスタントです。ベトナム語でのみお答えします。職員とお話しになるには ${city.hotline} にお電話ください。 ${sos(city)}`,
    hangul: `안녕하세요. 저는 ${city.name}의 자동 도우미이며 베트남어로만 답변합니다. 직원과 통화하시려면 ${city.hotline}번으로 전화해 주세요. ${sos(city)}`,
    cyrillic: `Здравствуйте. Я автоматический помощник (${city.name}) и отвечаю только по-вьетнамски. Чтобы поговорить с сотрудником, позвоните по номеру ${city.hotline}. ${sos(city)}`,
    lao: `ສະບາຍດີ. ຂ້ອຍເປັນຜູ້ຊ່ວຍອັດຕະໂນມັດຂອງ ${city.name} ແລະຕອບເປັນພາສາຫວຽດນາມເທົ່ານັ້ນ. ຖ້າຢາກລົມກັບພະນັກງານ ກະລຸນາໂທ ${city.hotline}. ${sos(city)}`,
    thai: `สวัสดี นี่คือผู้ช่วยอัตโนมัติของ ${city.name} ตอบเป็นภาษาเวียดนามเท่านั้น หากต้องการคุยกับเจ้าหน้าที่ กรุณาโทร ${city.hotline} ${sos(city)}`,
  } satisfies Readonly<Record<Script, string>>,
  otherLanguage: `Dạ, em chỉ trả lời được bằng tiếng Việt. I can answer in Vietnamese only; please call ${city.hotline} to talk to a person. ${sos(city)}`,
})

/** Whoever cannot be understood may be in danger: numbers are read in every language. */
const sos = ({ emergency = [] }: City): string => `SOS: ${emergency.map(({ number }) => number).join(', ')}.`

/**
 * What is said to somebody who tells on behind an alarm.
 * @param told numbers that were given for the danger; @param known all numbers of the city for dangers
 */
export function behindAlarmText(said: AfterAlarm, told: readonly string[], known: readonly string[]): string {
  const call = told.join(' hoặc ')
  if (said.kind === 'place')
    return `Dạ, Ông/Bà gọi ngay ${call} và nói rõ chỗ này: “${said.place}”. Em là trợ lý tự động, không chuyển tin báo đi được.`
  if (said.kind === 'news')
    return `Dạ, mong mọi người bình an. Còn nguy hiểm thì Ông/Bà gọi lại ngay ${call}. Cần phản ánh hay hỏi thủ tục, Ông/Bà cứ nhắn em.`
  const others = known.filter((number) => !told.includes(number) && number !== CHILDREN)
  return `Dạ, Ông/Bà gọi lại ${call}, nhờ người xung quanh cùng gọi${others.length > 0 ? `; vẫn không được thì gọi ${others.join(', ')}` : ''}.`
}

/** Answers about children, comes to nobody. */
const CHILDREN = '111'
