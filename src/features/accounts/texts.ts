import type { LinkedAccount } from '../../core/accounts.ts'

export const accountTexts = {
  how: 'Dạ, phần này dành cho cán bộ: Ông/Bà nhắn /lienket kèm mã do người quản trị hệ thống cấp. Mỗi mã dùng được một lần, trong 24 giờ.',
  private: 'Dạ, chỉ liên kết tài khoản cán bộ trong trò chuyện riêng với em, không liên kết trong nhóm ạ.',
  wrong:
    'Dạ, mã này không đúng, đã dùng rồi hoặc đã hết hạn. Ông/Bà kiểm tra lại, hoặc xin người quản trị cấp mã mới ạ.',
  tooMany: 'Dạ, Ông/Bà đã nhập sai mã nhiều lần. Xin thử lại sau một giờ ạ.',
  linked: (id: string, role: LinkedAccount['role'], agency: string | null) =>
    `Dạ, cuộc trò chuyện này đã liên kết với tài khoản ${id} (${role === 'officer' ? 'cán bộ' : 'tổng đài viên'}${agency ? `, ${agency}` : ''}). Muốn gỡ, Ông/Bà nhắn /huylienket.`,
  kept: (id: string) => `Liên kết với tài khoản cán bộ ${id}.`,
  unlinked: 'Dạ, đã gỡ liên kết tài khoản cán bộ khỏi cuộc trò chuyện này.',
  unlinkedInForm: 'Dạ, đã gỡ liên kết tài khoản cán bộ khỏi cuộc trò chuyện này; phần đang làm dở đã bỏ, chưa gửi đi.',
  notLinked: 'Dạ, cuộc trò chuyện này chưa liên kết với tài khoản cán bộ nào.',
} as const
