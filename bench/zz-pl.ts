import { assemble } from '/work/wt/comp/src/app/assembly.ts'
import { configFrom } from '/work/wt/comp/src/app/config.ts'
import { directoryOf } from '/work/wt/comp/src/agencies/directory-of.ts'
import { COMPLAINT_READING } from '/work/wt/comp/src/app/features.ts'
import { lexiconsOf } from '/work/wt/comp/src/features/complaints/intake/intake.ts'
import { understandComplaint } from '/work/wt/comp/src/features/complaints/understanding/understand.ts'
import { readFileSync } from 'node:fs'
const a = await assemble({ config: configFrom({ MOTCUA_HOME: '/tmp/evh-comp' }), ephemeral: true })
const s = a.content.current()
const lex = lexiconsOf(COMPLAINT_READING, a.cache)(s)
const dir = directoryOf(s)
for (const l of readFileSync(0,'utf8').split('\n').filter(Boolean)) {
  const r = COMPLAINT_READING.read(s)(l)
  console.log('>', l); 
  if (process.argv[2]==='p') for (const m of dir.placesIn(l)) console.log('   m', m.written, m.certain, m.areas.map(x=>x.name).join(','), m.former.map(f=>f.kind+':'+f.id).join(','))
  const u = understandComplaint(l, r, lex, dir)
  if(!u) {console.log('   null'); continue}
  console.log('  ', u.kind, u.score.toFixed(2), u.why, '| shown', u.says, u.asksOnly, [...u.rules].join(), '|', u.category, u.subCategory, u.categories.map(c=>c.category+' '+c.score.toFixed(2)).join(','), u.refused?.id)
  console.log('   place:', u.place.place, '|', u.place.street, '|', u.place.area?.name, '|', u.place.candidates.map(x=>x.name).join(','), '|else', u.place.elsewhere)
}
await a.close(); process.exit(0)
