/** A made-up page of the portal dump. */
export const page = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ma_thu_tuc: '1.000001',
  detail_url: 'https://portal.example/1',
  ten_thu_tuc: 'Cấp giấy phép thả diều',
  so_quyet_dinh: '12/QĐ-BCA',
  cap_thuc_hien: 'Cấp xã',
  linh_vuc: 'Diều',
  doi_tuong_thuc_hien: 'Công dân Việt Nam',
  co_quan_thuc_hien: 'UBND cấp xã',
  trinh_tu_thuc_hien: 'Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.',
  cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp3 Ngày làm việcMiễn phí',
  thanh_phan_ho_so: '--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị1 bản chính',
  can_cu_phap_ly: 'Không có thông tin',
  yeu_cau_dieu_kien: 'Không có thông tin',
  ket_qua_xu_ly: 'Giấy phépMã: KQ.G01.000001Từ khóaKhông có thông tinMô tảKhông có thông tin',
  raw_text: '',
  ...more,
})

export const OPTIONS = { asOf: '2026-07', ownCity: 'thành phố Sao Mai' }
