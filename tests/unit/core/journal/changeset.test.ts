import { describe, expect, test } from 'vitest'
import { checkChains } from '../../../../src/core/journal/chains'
import {
  Changeset,
  type ChangesetContent,
  isChangeset,
  Op,
  sealChangeset,
} from '../../../../src/core/journal/changeset'
import { Replica } from '../../../support/journal-replica'

const first: ChangesetContent = {
  actor: 'a1',
  seq: 1,
  at: '2025-04-28T09:41:00.000Z-0000',
  by: 'Lê An',
  seen: {},
  ops: [['tasks', 't1', 'title', null, 'Rà soát thủ tục']],
}
// Both by Python's hashlib over the canonical JSON written out by hand.
const FIRST_HASH = '5ced61969b789cceaf32bdb538c1381c5401fe41a160103e77f8858f0d9d928a'
const SECOND_HASH = '23edffe09bd49d98bb5bd45b6a631c6c4093ab9cc5fde504ac16d4ac99e3e280'

describe('the hash of a changeset', () => {
  test('is SHA-256 of the canonical JSON of its content and of the hash before it', () => {
    expect(sealChangeset(first, null).hash).toBe(FIRST_HASH)
    const second = sealChangeset(
      {
        undoes: 1,
        actor: 'a1',
        seq: 2,
        message: 'm',
        at: '2025-04-28T09:42:00.000Z-0000',
        by: 'Lê An',
        seen: { b2: [3, '0123abcd'] },
        ops: [['tasks', 't1', 'title', 'Rà soát thủ tục', null]],
      },
      FIRST_HASH,
    )
    expect(second.hash).toBe(SECOND_HASH)
  })

  test('is the same for decomposed text, which is stored composed', () => {
    const sealed = sealChangeset({ ...first, by: 'Lê An'.normalize('NFD') }, null)
    expect(sealed.hash).toBe(FIRST_HASH)
    expect(sealed.by).toBe('Lê An')
  })

  test('is of text that a file can carry: half a character becomes the mark of an unknown one', () => {
    const sealed = sealChangeset({ ...first, by: 'Lê An 😀'.slice(0, -1) }, null)
    expect(sealed.by).toBe('Lê An \ufffd')
    expect(checkChains([sealed]).broken).toEqual([])
  })

  test('is the same under the name of a renamed branch', () => {
    expect(sealChangeset({ ...first, actor: 'a1~0123abcd' }, null).hash).toBe(FIRST_HASH)
  })
})

test('what a newer version adds behind an op is kept', () => {
  expect(Op.parse(['tasks', 't1', 'title', null, 'x', { why: 'y' }])).toEqual([
    'tasks',
    't1',
    'title',
    null,
    'x',
    { why: 'y' },
  ])
})

describe('checking chains', () => {
  const three = () => {
    const an = new Replica('a', 'An')
    an.edit(['t1', 'title', 'one'])
    an.edit(['t1', 'title', 'two'])
    an.edit(['t1', 'title', 'three'])
    return an.journal
  }

  test('finds a whole chain sound in any order', () => {
    const journal = three()
    const { sound, broken } = checkChains(journal.toReversed())
    expect(sound).toEqual(journal)
    expect(broken).toEqual([])
  })

  test('sets aside what stands behind a gap', () => {
    const [one, , third] = three()
    const { sound, broken } = checkChains([one, third].filter(changeset => changeset !== undefined))
    expect(sound).toEqual([one])
    expect(broken).toEqual([{ kind: 'gap', changeset: third }])
  })

  test('sets aside a changeset whose hash does not follow, and what stands behind it', () => {
    const journal = three().map(changeset => (changeset.seq === 2 ? { ...changeset, by: 'Bình' } : changeset))
    const { sound, broken } = checkChains(journal)
    expect(sound).toEqual([journal[0]])
    expect(broken).toEqual([
      { kind: 'hash', changeset: journal[1] },
      { kind: 'gap', changeset: journal[2] },
    ])
  })

  test('takes the sound one of two copies', () => {
    const journal = three()
    const forged = journal.map(changeset => (changeset.seq === 2 ? { ...changeset, by: 'Bình' } : changeset))
    const { sound, broken } = checkChains([...forged, ...journal])
    expect(sound).toEqual(journal)
    expect(broken).toEqual([{ kind: 'hash', changeset: forged[1] }])
  })
})

describe('isChangeset', () => {
  const sound = {
    actor: 'a',
    seq: 1,
    at: '2025-04-28T09:41:00.000Z-0000',
    by: 'An',
    message: 'm',
    seen: { b: [2, '01234567'] },
    undoes: 1,
    merges: { name: 'a file', before: {} },
    ops: [['tasks', 't1', 'title', null, 'x', 'later']],
    hash: '0'.repeat(64),
    later: { version: 9 },
  }

  test('takes what the schema takes, as it stands', () => {
    expect(isChangeset(sound)).toBe(true)
    expect(Changeset.parse(sound)).toEqual(sound)
    const { message: _, undoes: __, merges: ___, later: ____, ...least } = sound
    expect(isChangeset(least)).toBe(true)
  })

  test('takes nothing that the schema refuses, whatever stands where', () => {
    const odd = [
      ...[
        undefined,
        null,
        true,
        0,
        -1,
        1.5,
        2 ** 53,
        '',
        'x',
        'x'.repeat(201),
        'x'.repeat(501),
        'x'.repeat(5_001),
      ],
      ...[[], [[]], {}, { b: [] }, { b: [0, ''] }, { b: [1, 2] }, { b: [1, '', 3] }, { b: null }],
      ...[[['a', 'b', 'c', null]], [['a', 'b', 3, null, null]], ['abcde'], [null]],
      ...['2025-04-28T09:41:00.000Z', '2025-04-28T09:41:00.000Z-000G', '0'.repeat(63), 'A'.repeat(64)],
    ]
    const spoilt = Object.keys(sound).flatMap(key => [
      ...odd.map(value => ({ ...sound, [key]: value })),
      Object.fromEntries(Object.entries(sound).filter(([name]) => name !== key)),
    ])
    for (const value of [...spoilt, ...odd]) {
      const parsed = Changeset.safeParse(value)
      if (isChangeset(value)) expect(parsed).toEqual({ success: true, data: value })
      else if (value !== undefined && !JSON.stringify(value).includes('undefined'))
        expect([JSON.stringify(value), parsed.success && !hasUndefined(value)]).toEqual([
          JSON.stringify(value),
          false,
        ])
    }
  })
})

const hasUndefined = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).includes(undefined)
