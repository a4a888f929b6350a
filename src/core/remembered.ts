/**
 * A pure function that keeps all its answers: texts use the same few thousand words again and again.
 * @param most answers kept; at more, all are forgotten
 */
export function remembered<T>(of: (text: string) => T, most = 50_000): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    let answer = answers.get(text)
    if (answer === undefined) {
      answer = of(text)
      if (answers.size >= most) answers.clear()
      answers.set(text, answer)
    }
    return answer
  }
}
