import { describe, expect, it } from 'vitest'
import { emergencySigns } from '../../src/dialogue/emergencies.ts'

const fire = {
  id: 'fire',
  numbers: ['114'],
  cues: ['nhà đang cháy', 'cháy chợ'],
  hints: ['cháy', 'khói'],
  unless: ['cháy nắng', 'diễn tập', 'giấy phép', 'tháng trước'],
  say: 'gọi 114',
}
const signs = emergencySigns([fire], {
  cries: ['cứu', 'cứu với', 'gọi ai'],
  never: ['tra cứu', 'nghiên cứu'],
})
const met = (...readings: string[]) => signs.find(...readings).length > 0

describe('signs of danger', () => {
  it.each([
    ['a sure sign', 'nhà đang cháy ở hẻm 5'],
    ['without diacritics', 'nha dang chay o hem 5'],
    ['a weak sign as the whole message', 'cháy'],
    ['a weak sign with a cry', 'thấy khói nhiều quá gọi ai đây'],
    ['an excuse does not count against a cry', 'diễn tập gì mà cháy chợ thiệt rồi cứu với'],
  ])('are met: %s', (_, text) => {
    expect(met(text)).toBe(true)
  })

  it.each([
    ['sunburn', 'đi biển bị cháy nắng'],
    ['a drill', 'diễn tập cháy chợ lúc mấy giờ'],
    ['a weak sign alone in a sentence', 'bếp nhà hàng xóm hay bay khói qua nhà tôi'],
    ['looking something up', 'tra cứu bảo hiểm cháy ở đâu'],
    ['what is over', 'tháng trước cháy chợ, giờ xin hỗ trợ'],
  ])('are not met: %s', (_, text) => {
    expect(met(text)).toBe(false)
  })

  it('are met in any reading of the message', () => {
    expect(met('nhaf ddang chays', 'nhà đang cháy')).toBe(true)
  })
})

describe('words that belong together', () => {
  const rescue = {
    id: 'rescue',
    numbers: ['112'],
    cues: ['đuối nước'],
    hints: [],
    together: [
      [
        ['người', 'bé'],
        ['té', 'rớt'],
        ['sông', 'kênh'],
      ],
    ],
    unless: ['cây'],
    say: 'gọi 112',
  }
  const near = emergencySigns([rescue], { cries: ['cứu'], never: [] })

  it.each([
    ['in order', 'có người té sông chỗ bến'],
    ['in another order', 'dưới kênh có một bé mới rớt xuống'],
    ['without diacritics', 'co nguoi moi rot xuong song'],
    ['beside an excuse where somebody cries', 'cây ngã làm người té sông cứu với'],
  ])('are a sign: %s', (_, text) => {
    expect(near.find(text).map((hit) => hit.label)).toContain('rescue')
  })

  it.each([
    ['one of them missing', 'rác rớt xuống kênh đầy'],
    ['excused', 'cây rớt cành xuống kênh, người dân không đi được'],
    [
      'far apart',
      'người dân ở đây mong thành phố làm lại con đường này cho sớm vì đi lại khó khăn quá, mùa mưa xe hay té, gần sông',
    ],
  ])('are none: %s', (_, text) => {
    expect(near.find(text)).toEqual([])
  })
})

describe('a danger told in words that no list knows', () => {
  const told = (likely: number, named = true) =>
    emergencySigns([fire], { cries: [], never: [] }, () => ({ id: 'fire', likely, named })).find(
      'mùi khét chui qua khe cửa nhà bên',
    )

  it('is one where the model is sure', () => {
    expect(told(0.7).map(({ label }) => label)).toEqual(['fire'])
  })

  it('is none where it doubts, in few words or where nothing dangerous is named all the more, or in a word or two', () => {
    const short = (text: string, likely: number) =>
      emergencySigns([fire], { cries: [], never: [] }, () => ({ id: 'fire', likely, named: true })).find(text)
    expect(told(0.25)).toEqual([])
    expect(told(0.8, false)).toEqual([])
    expect(told(0.85, false)).toHaveLength(1)
    expect(short('bình gas xì', 0.8)).toEqual([])
    expect(short('bình gas xì', 0.9)).toHaveLength(1)
    expect(short('lâu không', 1)).toEqual([])
  })

  it('is none in few words that name nothing dangerous, unless it is all but certain', () => {
    const few = (likely: number) =>
      emergencySigns([fire], { cries: [], never: [] }, () => ({ id: 'fire', likely, named: false })).find(
        'má tui 81 rồi',
      )
    expect(few(0.99)).toEqual([])
    expect(few(0.997)).toHaveLength(1)
  })

  describe('beside words that tell of none', () => {
    const words = { cries: ['cứu'], never: [], now: ['đang'], calm: [[['từ nhỏ']], [['liệt'], ['trợ cấp', 'xe lăn']]] }
    const signs = emergencySigns([fire], words, () => ({ id: 'fire', likely: 1, named: true }))

    it.each([
      ['ba em bị liệt từ nhỏ rồi', 0],
      ['ba em liệt, xin xe lăn ở đâu', 0],
      ['ba em bị liệt nửa người', 1],
      ['ba em liệt từ nhỏ, đang lịm dần', 1],
      ['ba em liệt từ nhỏ, cứu với', 1],
      ['ba em liệt từ nhỏ, nhà đang cháy', 1],
    ])('%s: %i', (text, count) => {
      expect(signs.find(text)).toHaveLength(count)
    })

    it('in the question before it too', () => {
      expect(signs.calmAfter('trợ cấp nộp ở đâu', 'ba em bị liệt nửa người')).toBe(true)
      expect(signs.calmAfter('trợ cấp nộp ở đâu', 'ba em đang liệt nửa người')).toBe(false)
      expect(signs.calmAfter('trợ cấp nộp ở đâu', 'ba em liệt, nhà đang cháy')).toBe(false)
      expect(signs.calmAfter('khai sinh nộp ở đâu', 'ba em bị liệt nửa người')).toBe(false)
    })
  })

  it('is no weak sign where the model takes the few words for something else', () => {
    const asTold = emergencySigns([fire], { cries: [], never: [] }, () => ({ id: 'fire', likely: 1, named: true }))
    expect(asTold.find('cháy xưởng')).toHaveLength(1)
    const unlike = emergencySigns([fire], { cries: [], never: [] }, () => null)
    expect(unlike.find('cháy túi')).toEqual([])
    expect(unlike.find('cháy')).toHaveLength(1)
  })
})

describe('a long message', () => {
  const ask =
    'Tôi muốn hỏi thủ tục xin giấy phép xây dựng nhà ở cho gia đình, cần những giấy tờ gì và nộp ở đâu. '.repeat(40)

  it.each([
    ['ends in a danger', `${ask}Nhà đang cháy!`],
    ['begins with one', `Nhà đang cháy! ${ask}`],
  ])('is read whole: %s', (_, text) => {
    expect(met(text)).toBe(true)
  })

  it('ends in a danger that only a model knows', () => {
    const toldIn = (text: string) => (text.length < 100 ? { id: 'fire', likely: 0.9, named: true } : null)
    const ends = emergencySigns([fire], { cries: [], never: [] }, toldIn).find(`${ask}Mùi khét đầy phòng rồi!`)
    expect(ends.map(({ label }) => label)).toEqual(['fire'])
  })
})

describe('what is long past', () => {
  const words = {
    cries: ['cứu'],
    never: [],
    afar: ['trong phim'],
    over: ['hồi nhỏ', 'cách đây hai năm', 'năm rồi'],
    escaped: ['xém', 'may có người'],
    now: ['đang', 'vừa'],
  }
  const medical = {
    id: 'medical',
    numbers: ['115'],
    cues: ['rắn cắn', 'bất tỉnh'],
    hints: [],
    unless: ['bán'],
    say: 'gọi 115',
  }
  const lost = { id: 'missing', numbers: ['113'], cues: ['đi lạc'], hints: [], unless: [], lasts: true, say: 'gọi 113' }
  const labels = (text: string, told = 0) =>
    emergencySigns([medical, lost], words, () => (told > 0 ? { id: 'medical', likely: told, named: true } : null))
      .find(text)
      .map(({ label }) => label)

  it.each([
    ['by its words', 'hồi nhỏ tôi bị rắn cắn'],
    ['by its year', 'năm 2015 có người bị rắn cắn chết'],
    ['barely escaped', 'con tôi xém bị rắn cắn ở vườn này'],
  ])('rings nothing: %s', (_, text) => {
    expect(labels(text)).toEqual([])
  })

  it('nor does it to a model, as little as what is invented', () => {
    expect(labels('hồi nhỏ con bé xỉu trong lớp học', 0.99)).toEqual([])
    expect(labels('trong phim con bé xỉu trong lớp học', 0.99)).toEqual([])
    expect(labels('con bé xỉu trong lớp học rồi cô ơi', 0.99)).toEqual(['medical'])
  })

  it('rings beside words of this very time and a cry', () => {
    expect(labels('hồi nhỏ bị một lần, nay vừa bị rắn cắn nữa')).toEqual(['medical'])
    expect(labels('cách đây hai năm bị rắn cắn, cứu')).toEqual(['medical'])
  })

  it.each([
    ['what is told of now and only compared', 'có người bị rắn cắn rồi, năm rồi cũng có'],
    ['the same without a comma', 'co nguoi bi rắn cắn rồi năm rồi cũng có'],
    ['behind a year of birth', 'bà tôi sinh năm 1950 bị rắn cắn'],
    ['before what was built long ago', 'con tôi bị rắn cắn, nhà này cất năm 2015'],
    ['in another clause than the old time', 'con tôi bị rắn cắn, cách đây hai năm tôi đã báo chỗ này có rắn'],
    ['where a tale of old comes to now', 'hồi nhỏ tôi sợ rắn, giờ con tôi bị rắn cắn'],
    ['behind an escape', 'may có người thấy mà con tôi bất tỉnh'],
  ])('rings: %s', (_, text) => {
    expect(labels(text)).toEqual(['medical'])
  })

  it('goes on through the tale that its time begins', () => {
    expect(labels('hồi nhỏ nhà tôi ở rẫy, em tôi bị rắn cắn')).toEqual([])
    expect(labels('em tôi bị rắn cắn, may có người đưa đi kịp')).toEqual([])
  })

  it('leaves what is told beside it to the model', () => {
    expect(labels('con bé xỉu trong lớp học, cách đây hai năm tôi có báo', 0.99)).toEqual(['medical'])
  })

  it('rings where it lasts', () => {
    expect(labels('ba tôi đi lạc cách đây hai năm')).toEqual(['missing'])
  })

  it('in a text without marks a short word excuses no sure sign', () => {
    expect(labels('hoc sinh ban tru bat tinh het roi')).toEqual(['medical'])
    expect(labels('bán thuốc trị rắn cắn ở đâu')).toEqual([])
  })
})

describe('words of a sign that are also an excuse', () => {
  const smoke = {
    ...fire,
    hints: [],
    together: [[['khói'], ['không ai nấu ăn', 'trong kho']]],
    unless: ['nấu ăn'],
  }
  const near = emergencySigns([smoke], { cries: [], never: [] })

  it('do not count against it where they are a part of it', () => {
    expect(near.find('khói đầy nhà mà không ai nấu ăn')).toHaveLength(1)
    expect(near.find('khói đầy nhà vì bên kia nấu ăn trong kho')).toEqual([])
  })
})

describe('words of an excuse within a phrase that is none', () => {
  const window = { ...fire, unless: ['sổ'] }
  const near = emergencySigns([window], { cries: [], never: [], noExcuse: ['cửa sổ'] })

  it('excuse nothing', () => {
    expect(near.find('nhà đang cháy, lửa ra cửa sổ')).toHaveLength(1)
    expect(near.find('nhà đang cháy làm lại sổ')).toEqual([])
  })
})

describe('one word that is another without its mark', () => {
  const drowning = { ...fire, cues: [], hints: ['đuối'], together: [], unless: [] }
  const near = emergencySigns([drowning], { cries: ['ai đó'], never: [] })

  it('is no sign beside what only looks like a cry', () => {
    expect(near.find('cu ba ngu duoi cau, mong ai do don ve')).toEqual([])
    expect(near.find('ai đó ơi có người đuối')).toHaveLength(1)
  })
})

describe('a tool at work', () => {
  const armed = { ...fire, cues: ['cầm dao'], hints: [], together: [], unless: [] }
  const harmless = [{ told: [['cầm dao'], ['gọt', 'chặt chuối']], hurt: ['tay', 'rượt'] }]
  const near = emergencySigns([armed], { cries: [], never: [], harmless })

  it('is no sign by itself, unless somebody is hurt or threatened', () => {
    expect(near.find('ba cầm dao gọt trái cây')).toEqual([])
    expect(near.find('ba cầm dao gọt trái cây rồi rượt ông hàng xóm')).toHaveLength(1)
    expect(near.find('nó cầm dao ngoài cửa')).toHaveLength(1)
  })
})

describe('a beast at large', () => {
  const told = () => ({ id: 'fire', likely: 0.9, named: true })
  const harmless = [{ told: [['khỉ'], ['xổng chuồng', 'leo lên mái']], hurt: ['cắn', 'té', 'đứa'] }]
  const calm = emergencySigns([fire], { cries: [], never: [], harmless }, told)

  it('is no danger in few words, unless somebody is hurt', () => {
    expect(calm.find('khỉ xổng chuồng leo lên mái nhà')).toEqual([])
    expect(calm.find('khỉ xổng chuồng cắn hàng xóm rồi leo lên mái nhà')).toHaveLength(1)
    expect(calm.find('khỉ xổng chuồng, đứa con leo theo nó lên mái nhà')).toHaveLength(1)
  })
})
