/** A quarter of a year in which tasks are due. */
export interface Due {
  readonly quarter: 1 | 2 | 3 | 4
  /** As it is written in the answer: "quý IV", "tháng 12". */
  readonly label: string
}

const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv']
const QUARTER = /(?<![a-z])(?:quy|q) ?(iv|iii|ii|i|[1-4]|mot|hai|ba|bon|tu)(?![a-z\d])/
const SAID: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, tu: 4 }
const MONTH = /(?<![a-z])thang (1[0-2]|0?[1-9])(?!\d)/
/** Words of a time that something has to be done at; a report's period is told otherwise. */
const IS_DUE =
  /(?<![a-z])(?:(?:toi|den|ra) (?:han|ky)|han(?: chot| cuoi)?(?= (?:la |vao |trong )?(?:quy|thang|q))|phai (?:lam|man|xong|hoan thanh|thuc hien|trien khai)|(?:lam|man|thuc hien|trien khai|hoan thanh|xong)(?: \S+){0,2} (?:trong|vao|quy|q|thang)|(?:cua|trong|vao) (?:quy|q ?\d|thang)|(?<!(?<![a-z])(?:tien do|ket qua|tinh hinh|hoan thanh|thuc hien|trien khai|bao cao)(?: cac)? )(?:nhiem vu|dau viec|viec|cai)(?: nao| gi| (?:cua|do|so|cho)(?: \S+){1,6}?)? (?:quy|q(?= ?[1-4i])|thang))(?![a-z])/

/** "đã hoàn thành bao nhiêu nhiệm vụ trong quý 2": how far the plan had come by then. */
const COUNTS_DONE = /(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn|ty le|phan tram)(?![a-z])/
/** What is done is counted by a time; tasks of a time are counted otherwise. */
const DONE = /(?<![a-z])(?:xong|hoan thanh|da|duoc|dat|ty le|phan tram|tien do)(?![a-z])/
const MUST = /(?<![a-z])(?:phai|han|den ky|toi ky)(?![a-z])/

/** The time by which tasks are asked for ("nhiệm vụ nào tới hạn quý 4", "tháng 12 phải làm những việc gì"); null: none. */
export function dueIn(folded: string): Due | null {
  if (!IS_DUE.test(folded) || (COUNTS_DONE.test(folded) && DONE.test(folded) && !MUST.test(folded))) return null
  const quarter = QUARTER.exec(folded)?.[1]
  if (quarter !== undefined) {
    const number = ROMAN.includes(quarter) ? ROMAN.indexOf(quarter) + 1 : (SAID[quarter] ?? Number(quarter))
    return { quarter: number as Due['quarter'], label: `quý ${ROMAN[number - 1]!.toUpperCase()}` }
  }
  const month = MONTH.exec(folded)?.[1]
  if (month === undefined) return null
  return {
    quarter: Math.ceil(Number(month) / 3) as Due['quarter'],
    label: `quý ${ROMAN[Math.ceil(Number(month) / 3) - 1]!.toUpperCase()} (có tháng ${Number(month)})`,
  }
}

/** Whether a task's printed time ("Quý I, II/2024", "Tháng 12/2023; quý IV/2024") names a quarter of the plan's year. */
export function isDueIn(time: string, year: number, { quarter }: Due): boolean {
  return [...time.toLowerCase().matchAll(PRINTED)].some(([, kind, numbers, of]) => {
    if (Number(of) !== year) return false
    const said = numbers!.split(/[, ]+/)
    const quarterOf = (one: string): number => (kind === 'quý' ? ROMAN.indexOf(one) + 1 : Math.ceil(Number(one) / 3))
    return said.some((one) => quarterOf(one) === quarter)
  })
}
const PRINTED = /(quý|tháng)\s+((?:iv|i{1,3}|\d{1,2})(?:,\s*(?:iv|i{1,3}|\d{1,2}))*)\s*(?:\/|năm\s+)(20\d\d)/gu

/** A task for all of the year, which is due by its end. */
export const isYearLong = (time: string): boolean => /^trong năm/i.test(time.trim())
