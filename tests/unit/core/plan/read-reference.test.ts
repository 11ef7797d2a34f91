import { describe, expect, it } from 'vitest'
import type { Agency, Person } from '../../../../src/core/plan/plan'
import { readReference, readReferences } from '../../../../src/core/plan/read-reference'
import { parseCoordinating, parseReference, referenceFault } from '../../../../src/core/plan/typed-reference'

const byId = <Value>(records: Record<string, Value>) =>
  new Map(Object.entries(records).map(([id, value]) => [id, { id, ...value }]))

const plan = {
  agencies: byId<Agency>({
    home: { name: 'Sở Nội vụ', short: 'SNV', aliases: 'Department of Home Affairs\nSở NV; DOHA' },
    culture: { name: 'Sở Văn hóa, Thể thao và Du lịch', short: 'Sở VHTTDL' },
    health: { name: 'Sở Y tế' },
    province: { name: 'UBND tỉnh' },
    both: { name: 'Sở Tài chính; Sở Tư pháp', aliases: 'Department of Finance; Department of Justice' },
    oldEnvironment: { name: 'Sở NN&MT', successor: 'environment' },
    environment: { name: 'Sở Nông nghiệp và Môi trường', aliases: 'Sở NN&MT' },
    hoiAn: { name: 'UBND Hội An' },
    hoiAn2: { name: 'UBND Hối An' },
    ward1: { name: 'UBND phường Tân An' },
    ward2: { name: 'UBND phường Tân An', short: 'Tân An (Hội An)' },
  }),
  people: byId<Person>({
    an: { name: 'Nguyễn Văn An', post: 'Giám đốc Sở', agency: 'home' },
    binh: { post: 'Giám đốc Sở', agency: 'health' },
  }),
}
const agency = (text: string) => {
  const read = readReference(plan, 'agencies', text)
  return read.ok ? read.value : read.error.kind
}
const person = (text: string) => {
  const read = readReference(plan, 'people', text)
  return read.ok ? read.value : read.error
}

describe('an agency', () => {
  it.each([
    ['Sở Nội vụ', 'home'],
    ['sở nội vụ', 'home'],
    ['So Noi vu', 'home'],
    [' Sở  Nội vụ ', 'home'],
    ['Sở Nội vụ'.normalize('NFD'), 'home'],
    ['Sở\u00a0Nội vụ', 'home'],
    ['SNV', 'home'],
    ['Sở NV', 'home'],
    ['department of home affairs', 'home'],
    ['home', 'home'],
    ['Ủy ban nhân dân tỉnh', 'province'],
    ['Uỷ ban nhân dân tỉnh', 'province'],
    ['Sở NN & MT', 'environment'],
    ['Sở NN và MT', 'environment'],
    ['UBND Hối An', 'hoiAn2'],
    ['UBND Hoi An', 'ambiguous-reference'],
    ['UBND phường Tân An', 'ambiguous-reference'],
    ['Tân An (Hội An)', 'ward2'],
    ['Sở Tài chính', 'unknown-reference'],
    ['Department of Finance', 'unknown-reference'],
    ['Sở', 'unknown-reference'],
    ['', 'unknown-reference'],
  ])('"%s" is %s', (text, id) => {
    expect(agency(text)).toBe(id)
  })
})

describe('a person', () => {
  it.each([
    ['Nguyễn Văn An', 'an'],
    ['Ông Nguyễn Văn An', 'an'],
    ['đ/c Nguyen Van An', 'an'],
    ['Nguyễn Văn An, Giám đốc Sở', 'an'],
    ['Giám đốc Sở Y tế', 'binh'],
    ['Giám đốc Sở Xây dựng', 'unknown-reference'],
    ['Giám đốc Sở - Sở Y tế', 'binh'],
  ])('"%s" is %s', (text, id) => {
    const read = person(text)
    expect(typeof read === 'string' ? read : read.kind).toBe(id)
  })

  it('named by a post that two hold is told by both', () => {
    expect(person('Giám đốc Sở')).toEqual({
      kind: 'ambiguous-reference',
      text: 'Giám đốc Sở',
      names: ['Nguyễn Văn An, SNV', 'Giám đốc Sở, Sở Y tế'],
    })
  })
})

describe('several agencies in one cell', () => {
  const list = (text: string) =>
    readReferences(plan, 'agencies', text).map(read => (read.ok ? read.value : `?${read.error.text}`))

  it.each<[string, string[]]>([
    ['Sở Y tế; SNV', ['health', 'home']],
    ['Sở Y tế\nSở Nội vụ', ['health', 'home']],
    ['Sở Y tế\r\n', ['health']],
    ['Sở Y tế, Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ', ['health', 'culture', 'home']],
    ['- Sở Y tế;\n- Sở Nội vụ.', ['health', 'home']],
    ['Sở Tài chính; Sở Tư pháp', ['both']],
    ['Sở Y tế; Sở Y tế', ['health']],
    ['Sở Y tế, các phòng, ban khác, SNV', ['health', '?các phòng, ban khác', 'home']],
    ['', []],
  ])('%j', (text, ids) => {
    expect(list(text)).toEqual(ids)
  })

  it('are looked for in no time in a text of nothing but commas', () => {
    expect(list('x,'.repeat(5000))).toHaveLength(1)
  })
})

describe('what a typed name writes', () => {
  it('is the id, or the text with its fault', () => {
    expect(parseReference(plan, 'tasks', 'leadAgency', 'sở nội vụ')).toEqual({
      fields: { leadAgency: 'home' },
      fault: null,
    })
    expect(parseReference(plan, 'tasks', 'leadAgency', ' Sở Lạ ')).toEqual({
      fields: { leadAgency: 'Sở Lạ' },
      fault: { kind: 'unknown-reference', text: 'Sở Lạ' },
    })
    expect(parseReference(plan, 'owners', 'agency', '')).toEqual({ fields: { agency: null }, fault: null })
    expect(parseReference(plan, 'tasks', 'title', 'Sở Lạ')).toBeNull()
  })

  it('is no longer than a file may bring it back', () => {
    expect(String(parseReference(plan, 'tasks', 'head', 'x'.repeat(900))?.fields.head)).toHaveLength(200)
  })

  it('is a list for coordinating agencies', () => {
    expect(parseCoordinating(plan, 'SNV; Sở Lạ; __proto__')).toMatchObject({
      elements: ['home', 'Sở Lạ'],
      faults: [{ text: 'Sở Lạ' }, { text: '__proto__' }],
    })
  })
})

describe('a stored reference', () => {
  it('is bad where it is not in the directory', () => {
    expect(referenceFault(plan, 'tasks', 'leadAgency', 'Sở Lạ')).toEqual({
      kind: 'unknown-reference',
      text: 'Sở Lạ',
    })
    expect(referenceFault(plan, 'tasks', 'head', 'Giám đốc Sở')).toMatchObject({
      kind: 'ambiguous-reference',
    })
    expect(referenceFault(plan, 'tasks', 'coordinating', { home: true, 'Sở Lạ': true })).toEqual({
      kind: 'unknown-reference',
      text: 'Sở Lạ',
    })
  })

  it('is fine where it is, where it is empty, and where the field is none', () => {
    expect(referenceFault(plan, 'tasks', 'leadAgency', 'home')).toBeNull()
    expect(referenceFault(plan, 'tasks', 'leadAgency', null)).toBeNull()
    expect(referenceFault(plan, 'tasks', 'coordinating', { home: true })).toBeNull()
    expect(referenceFault(plan, 'tasks', 'title', 'Sở Lạ')).toBeNull()
  })
})
