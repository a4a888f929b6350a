const NOT = '(?:khong|ko|k|hong|hok|hem|chang)'
const TASK = '(?:nhiem vu|dau viec|viec|cai|khoan|vu)'
/** "bỏ luôn hông làm", "bị gác lại", "không thực hiện", "bỏ mấy việc". */
const GIVEN_UP = new RegExp(
  `(?<![a-z])(?:${NOT} (?:duoc |con )?(?:thuc hien|lam|man|trien khai)(?! (?:xong|kip|duoc|het))(?![a-z])` +
    `|(?<!(?:can|noi) )(?:bo|gac|dep|huy)(?: di)? (?:luon|lun|han|ngang|qua mot ben|lai|${NOT})(?![a-z])` +
    `|(?:bi|phai) (?:bo|gac|dep|huy)(?![a-z])` +
    `|(?<!(?:can|noi) )bo (?:(?:may|nhung|cac|bao nhieu|mat) )?${TASK}(?![a-z]))`,
)
const NAMED = `(?:${TASK}(?: \\S+)? (?:nao|gi)|la (?:nhung |cac )?(?:${TASK} )?(?:gi|nao)|(?:ke|neu)(?: ra)? (?:ten|ra|nghe)|liet ke|danh sach)(?![a-z])`
/** Which they are. */
const WHICH = new RegExp(`(?<![a-z])${NAMED}`)
/** They are told one by one, whether or not they are counted: "mấy việc nào", "bỏ mấy việc, việc gì". */
const WHICH_TOO = new RegExp(`(?<![a-z])may ${TASK} (?:nao|gi)(?![a-z])|[,;.?] *(?:do )?${NAMED}`)
const COUNTS = /(?<![a-z])(?:bao nhieu|may|nhieu|nhiu|bn|ty le|ti le|phan tram)(?![a-z])|%/

/** Tasks of a plan that were given up are spoken of. */
export const isGivenUp = (written: string): boolean => GIVEN_UP.test(written)

/** How many of them there are is asked. */
export const countsTasks = (written: string): boolean => COUNTS.test(written)

/** They are spoken of and none is counted: what is asked of them is no figure. */
export const tellsGivenUp = (written: string): boolean => GIVEN_UP.test(written) && !COUNTS.test(written)

/** "hai việc nào bỏ luôn hông làm", "có việc gì bị gác lại không": which tasks of a plan were given up. */
export const asksGivenUp = (written: string): boolean =>
  GIVEN_UP.test(written) && (COUNTS.test(written) ? WHICH_TOO : WHICH).test(written)
