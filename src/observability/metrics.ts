/** Values of a metric's labels, in the order its labels were named. */
export type LabelValues = readonly string[]

export interface Counter {
  add(labels: LabelValues, by?: number): void
}
export interface Gauge {
  set(labels: LabelValues, value: number): void
}
export interface Histogram {
  observe(labels: LabelValues, value: number): void
}

/** Counts for a Prometheus server to fetch. Labels are fixed names with few values; nothing personal is ever one. */
export interface Metrics {
  counter(name: string, help: string, labels: readonly string[]): Counter
  gauge(name: string, help: string, labels: readonly string[]): Gauge
  /** @param bounds upper bounds, ascending */
  histogram(name: string, help: string, labels: readonly string[], bounds: readonly number[]): Histogram
  /** Text exposition format 0.0.4. */
  expose(): string
}

/** More label combinations than this are counted under `other`, so that no input can fill the memory. */
const MAX_SERIES = 300

export function createMetrics(): Metrics {
  const families: (() => string)[] = []
  const family = (name: string, help: string, type: string, lines: () => readonly string[]) => {
    families.push(() => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines()].join('\n'))
  }
  const simple = (name: string, help: string, type: 'counter' | 'gauge', labels: readonly string[]) => {
    const series = seriesOf(labels, () => ({ value: 0 }))
    family(name, help, type, () => series.all().map(([text, { value }]) => `${name}${text} ${value}`))
    return series
  }
  return {
    counter(name, help, labels) {
      const series = simple(name, help, 'counter', labels)
      return {
        add(values, by = 1) {
          series.at(values).value += by
        },
      }
    },
    gauge(name, help, labels) {
      const series = simple(name, help, 'gauge', labels)
      return {
        set(values, value) {
          series.at(values).value = value
        },
      }
    },
    histogram(name, help, labels, bounds) {
      const series = seriesOf(labels, () => ({ buckets: bounds.map(() => 0), count: 0, sum: 0 }))
      family(name, help, 'histogram', () =>
        series
          .all()
          .flatMap(([text, s]) => [
            ...bounds.map((bound, i) => `${name}_bucket${withLabel(text, 'le', String(bound))} ${s.buckets[i]}`),
            `${name}_bucket${withLabel(text, 'le', '+Inf')} ${s.count}`,
            `${name}_sum${text} ${s.sum}`,
            `${name}_count${text} ${s.count}`,
          ]),
      )
      return {
        observe(values, value) {
          const s = series.at(values)
          for (const [i, bound] of bounds.entries()) if (value <= bound) s.buckets[i]! += 1
          s.count += 1
          s.sum += value
        },
      }
    },
    expose: () => families.map((lines) => `${lines()}\n`).join(''),
  }
}

function seriesOf<S>(labels: readonly string[], empty: () => S) {
  const series = new Map<string, S>()
  return {
    /** @throws {RangeError} not one value for each label */
    at(values: LabelValues): S {
      if (values.length !== labels.length)
        throw new RangeError(`labels are ${labels.join(', ')}; got ${values.length} values`)
      const text = labelText(labels, values)
      const key =
        series.has(text) || series.size < MAX_SERIES
          ? text
          : labelText(
              labels,
              labels.map(() => 'other'),
            )
      let found = series.get(key)
      if (!found) {
        found = empty()
        series.set(key, found)
      }
      return found
    },
    all: () => [...series].sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}

function labelText(labels: readonly string[], values: LabelValues): string {
  if (labels.length === 0) return ''
  return `{${labels.map((label, i) => `${label}="${escaped(values[i]!)}"`).join(',')}}`
}

function withLabel(text: string, label: string, value: string): string {
  return text === '' ? `{${label}="${value}"}` : `${text.slice(0, -1)},${label}="${value}"}`
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
