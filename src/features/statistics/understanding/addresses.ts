/** "số 12 hẻm 5", "số 45 ngõ 3 Trần Phú", "nhà số 8 tổ 3 ấp 2": where somebody is, no figure. */
const ADDRESS =
  /(?<![a-z])(?:(?:nha |can |o )?so (?:nha )?\d+[a-z]?(?:\/\d+[a-z]?)*|\d+[a-z]?(?:\/\d+[a-z]?)+),? (?:\S+ )?(?:hem|ngo|ngach|kiet|duong|pho|to|ap|khu vuc|kv|khom|thon|quoc lo|ql|tinh lo|hxh)(?![a-z])/
const ASKS = /(?<![a-z])(?:bao nhieu|nhieu|may|bn|ty le|phan tram|chi so|so lieu|con so|thong ke)(?![a-z])|%/

/** True for a message that only tells an address. */
export const isAddress = (folded: string): boolean => ADDRESS.test(folded) && !ASKS.test(folded)
