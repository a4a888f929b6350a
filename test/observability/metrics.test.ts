import { describe, expect, it } from 'vitest'
import { createMetrics } from '../../src/observability/metrics.ts'

describe('metrics', () => {
  it('are exposed as Prometheus text', () => {
    const metrics = createMetrics()
    metrics.counter('m_total', 'Messages', ['channel']).add(['web'])
    metrics.gauge('m_depth', 'Depth', []).set([], 4)
    const seconds = metrics.histogram('m_seconds', 'Time', [], [0.1, 1])
    seconds.observe([], 0.05)
    seconds.observe([], 0.1)
    seconds.observe([], 3)
    expect(metrics.expose()).toBe(
      [
        '# HELP m_total Messages',
        '# TYPE m_total counter',
        'm_total{channel="web"} 1',
        '# HELP m_depth Depth',
        '# TYPE m_depth gauge',
        'm_depth 4',
        '# HELP m_seconds Time',
        '# TYPE m_seconds histogram',
        'm_seconds_bucket{le="0.1"} 2',
        'm_seconds_bucket{le="1"} 2',
        'm_seconds_bucket{le="+Inf"} 3',
        'm_seconds_sum 3.15',
        'm_seconds_count 3',
        '',
      ].join('\n'),
    )
  })

  it('escape label values', () => {
    const metrics = createMetrics()
    metrics.counter('m_total', 'x', ['a']).add(['q"\\\n'])
    expect(metrics.expose()).toContain('m_total{a="q\\"\\\\\\n"} 1')
  })

  it('count the rest together when labels run wild', () => {
    const metrics = createMetrics()
    const counter = metrics.counter('m_total', 'x', ['a'])
    for (let i = 0; i < 1000; i++) counter.add([`v${i}`])
    expect(metrics.expose().split('\n')).toHaveLength(304)
    expect(metrics.expose()).toContain('m_total{a="other"} 700')
  })

  it('refuse a wrong number of labels', () => {
    const counter = createMetrics().counter('m_total', 'x', ['a', 'b'])
    expect(() => counter.add(['one'])).toThrow(RangeError)
  })
})
