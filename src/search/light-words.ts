/** Words of asking, of politeness and of every office: they tell little about what is asked for. */
export const LIGHT =
  'cần gì giấy tờ nào bao nhiêu tiền lệ phí mấy ngày lâu ở đâu chỗ làm thủ tục hồ sơ cho em tôi tui mình anh chị hỏi với ạ dạ vậy sao thế được không hông muốn xin cách phải có là và của đi thì mà này đó nha nhé giúp giùm dùm khi nào ra lên tới đến bị rồi giờ nộp cái một những các như hả à ơi nữa cũng còn hay hoặc bằng về theo từ trong nhà nước phường xã quận huyện tỉnh ủy ban'

/** Words of any question to an office: they make no subject likelier than another. */
export const ASKING =
  'cần gì giấy tờ nào bao nhiêu tiền lệ phí mấy ngày ở đâu chỗ thủ tục hồ sơ cho em tôi tui mình hỏi với ạ dạ vậy sao thế được không hông nộp'

/** Words of titles that nobody says. */
export const OFFICIAL = 'đăng ký cấp giấy chứng nhận thực hiện tại tỉnh xã trường hợp đối'
