import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createAsker } from '/work/wt/figures/src/app/ask/asker.ts'
import { assemble } from '/work/wt/figures/src/app/assembly.ts'
import { configFrom } from '/work/wt/figures/src/app/config.ts'
import { instantOf } from '/work/wt/figures/src/core/time.ts'
import { mkdtempSync } from 'node:fs'
const a = await assemble({ config: configFrom({ ...process.env, MOTCUA_HOME: mkdtempSync('/tmp/own/h') }), ephemeral: true })
const ask = createAsker(a); const now = instantOf(Date.parse('2026-11-21T09:00:00+07:00'))
const qs = ['tune','tune-2','tune-3','tune-4'].flatMap((p) => parse(readFileSync(`/work/wt/figures/test/evaluation/figures-${p}.yaml`,'utf8')) as any[])
for (const q of qs) await ask({ role: 'officer', agency: null, text: q.text }, now)
const rounds = Number(process.argv[2] ?? 1)
const best = new Map<string, number>()
for (let r = 0; r < rounds; r++) for (const q of qs) { const s = process.cpuUsage(); await ask({ role: 'officer', agency: null, text: q.text }, now); const u = process.cpuUsage(s); const t = (u.user + u.system) / 1000; best.set(q.text, Math.min(best.get(q.text) ?? 1e9, t)) }
const list = [...best].sort((x, y) => y[1] - x[1])
for (const [t, ms] of list.slice(0, 15)) console.log(ms.toFixed(2), t)
const v = list.map((x) => x[1]).sort((x, y) => x - y); console.log('p50', v[v.length >> 1]!.toFixed(2), 'p90', v[Math.floor(v.length*.9)]!.toFixed(2),'p99', v[Math.floor(v.length * 0.99)]!.toFixed(2))
await a.close()
