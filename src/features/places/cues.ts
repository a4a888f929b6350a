import { intentKind } from '../../content/intents.ts'
import type { Snapshot } from '../../core/content.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import { fold } from '../../text/normalise.ts'

const wordsIn = (text: string): readonly string[] => fold(text).match(/[a-z0-9]+/g) ?? []

/** Words that carry nothing of a question of their own. */
const FILLERS = new Set(
  wordsIn(
    `dạ cho hỏi em tôi tui mình anh chị cô chú bác ad ơi xin thì là vậy hả ạ à nha nhé nào gì chi đâu ở bên dưới trên
    thế còn và với các những cái của được không có rồi giờ bây hiện nay trước sau này đó kia mới cũ nhà quê hồi xưa
    địa chỉ ghi tên muốn biết sao lại bị nói nghe phường xã quận huyện thị trấn tỉnh thành phố sở ban ngành cơ quan ai
    luôn mấy bao nhiêu hay hoặc phải vẫn thuộc về vô vào từ khi lúc đơn vị hành chính cấp tất cả hết theo`,
  ),
)

/** Phrases of an intent's file, as rows of folded words. */
export class CuePhrases {
  readonly #byFirst = new Map<string, (readonly string[])[]>()

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = wordsIn(phrase)
      if (words.length > 0) this.#byFirst.set(words[0]!, [...(this.#byFirst.get(words[0]!) ?? []), words])
    }
  }

  /** Positions of the words that belong to a phrase. */
  covered(words: readonly string[]): ReadonlySet<number> {
    const covered = new Set<number>()
    for (const [at, word] of words.entries()) {
      for (const phrase of this.#byFirst.get(word) ?? []) {
        if (phrase.every((part, i) => words[at + i] === part))
          for (let i = 0; i < phrase.length; i++) covered.add(at + i)
      }
    }
    return covered
  }
}

/** How a text fits phrases: whether any was met, and how many of its words are neither theirs, nor names, nor fillers. */
export interface CueFit {
  readonly met: boolean
  readonly strange: number
}

/** @param text with the names of places and agencies taken out */
export function fitOf(text: string, cues: CuePhrases): CueFit {
  const words = wordsIn(text)
  const covered = cues.covered(words)
  const strange = words.filter((word, at) => !covered.has(at) && !FILLERS.has(word)).length
  return { met: covered.size > 0, strange }
}

const compiled = perSnapshot(() => new Map<string, CuePhrases>())

/** Cues of an intent's file, compiled once for a snapshot. */
export function cuesOf(snapshot: Snapshot, intent: string): CuePhrases {
  const known = compiled(snapshot)
  const cues = known.get(intent) ?? new CuePhrases(snapshot.get(intentKind, intent)?.cues ?? [])
  known.set(intent, cues)
  return cues
}
