/** "ko, ý tôi là …": what was understood is put right, the rest of the question stands. */
export const CORRECTS =
  /^(?:(?:a|o|da|u|ua|uh|e|ko|k|hok|hong|hem|khong|sai|nham|lon)(?: phai| roi)?[\s,.]+)*(?:y (?:(?:toi|tui|em|minh|anh|chi|t|cua \S+) )?(?:la|noi|muon|hoi)|(?:nham|lon)(?: roi)?(?=[\s,.]))(?![a-z])/
/** "quay lại 2024": what was asked before anything else. */
export const COMES_BACK = /^(?:(?:thoi|a|u|ok|gio|vay|roi|the|dung)[\s,.]+){0,2}(?:quay|tro|lui|ve) (?:lai|ve)(?![a-z])/
/** Words of both. */
export const BACK_WORDS = /^(?:quay|tro|lui|ve|lai|thoi|nham|lon|sai|y|phai)$/

/** A message that goes on with what was asked before. */
export const JOINS =
  /^(?:\S+ )?(?:con|the con|vay con|roi|the|vay|a con|u con|ok con)\s|thi sao|luon di|luon nha|nua di|cung (?:vay|the)|nhu vay|^(?:kem|them|ca|va|voi) |^trong (?:so )?do |(?:luon|nua)(?: di| nha| nhe| em| a| ban| chi| anh)*[\s.?!]*$/
