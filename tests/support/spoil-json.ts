/** Numbers in [0, 1) that are the same in every run of one seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Texts that programs stumble over: signs of every plane, of no width and of no half, code, formulas, names of objects. */
export const NAUGHTY: readonly string[] = [
  ...['', ' ', '\t', '\n', '\r\n', '\0', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u00a0', '\u00ad'],
  ...['\u200b', '\u200d', '\u202e', '\u2028', '\u2029', '\ufeff', '\ufffd', '\ufffe', '\uffff', '\u{10ffff}'],
  ...[
    'é',
    'e\u0301',
    'ế',
    'e\u0302\u0301',
    'e\u0301\u0302',
    '\u212b',
    '\u1e9b\u0323',
    '\uac00',
    '\u1100\u1161',
  ],
  ...[
    'a\u0315\u0300\u05ae\u0062',
    '\u0958',
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
    '\u{1d11e}',
    'ﬁ',
    'İ',
    'ß',
  ],
  ...[
    '\ud83d\ude00',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
  ],
  ...[
    'NaN',
    'true',
    '0',
    '-0',
    '1e999',
    '0x10',
    '1.234,5',
    '００１',
    '१२३',
    '{"conflict":[]}',
    '[]',
    '{}',
    '"',
    '\\',
  ],
  ...[
    '\\u0000',
    '\\"',
    "'",
    '`',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '=1+1',
    '@SUM(A1)',
    '+84',
    '-1',
  ],
  ...['%s%n', '$' + '{7*7}', '../../etc/passwd', 'CON', '2025-02-30', '9999-12-31', 'x/y', '/', 'a~01234567'],
  ...['x'.repeat(500), 'ế'.repeat(500), 'e\u0302\u0301'.repeat(300), '🇻🇳'.repeat(100)],
]

const ODD: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e15, 1e16, -1e300, 2 ** 53, [], {}, [[]], [null], { conflict: [] }],
  ...[
    { conflict: [{ value: 1 }] },
    { conflict: [{ value: { conflict: [{}] } }, {}] },
    { id: 'x' },
    ...NAUGHTY,
  ],
]

type Container = Record<string, unknown> | unknown[]

/** The value with one thing changed somewhere inside it: taken away, put twice, renamed, moved or put in place of it. */
export function spoiltValue(value: unknown, random: () => number): unknown {
  const copy = structuredClone(value)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const places: (readonly [Container, string | number])[] = []
  const walk = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return
    const keys = Array.isArray(inner) ? inner.keys() : Object.keys(inner)
    for (const key of keys) {
      places.push([inner as Container, key])
      walk((inner as Record<string | number, unknown>)[key])
    }
  }
  walk(copy)
  const [holder, key] = pick(places)
  const [otherHolder, otherKey] = pick(places)
  const at = (place: Container, name: string | number) => (place as Record<string | number, unknown>)[name]
  const put = (place: Container, name: string | number, inner: unknown) => {
    // Defined, so that a name like __proto__ is a name.
    Object.defineProperty(place, name, { value: inner, enumerable: true, configurable: true, writable: true })
  }
  switch (Math.floor(random() * 8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(key as number, 1)
      else delete holder[key as string]
      break
    case 1:
      if (Array.isArray(holder)) holder.splice(key as number, 0, structuredClone(holder[key as number]))
      else put(holder, `${key}2`, structuredClone(holder[key as string]))
      break
    case 2:
      // A name on a list would be lost in writing, and could be that of its constructor.
      if (Array.isArray(holder)) put(holder, key, pick(NAUGHTY))
      else put(holder, pick(NAUGHTY), at(holder, key))
      break
    case 3:
      put(holder, key, structuredClone(at(otherHolder, otherKey)))
      break
    case 4: {
      let deep: unknown = at(holder, key)
      for (let level = Math.floor(random() * 40); level > 0; level--)
        deep = random() < 0.5 ? [deep] : { deep }
      put(holder, key, deep)
      break
    }
    case 5: {
      const inner = at(holder, key)
      if (typeof inner === 'string') put(holder, key, inner.slice(0, random() * inner.length) + pick(NAUGHTY))
      else if (typeof inner === 'number') put(holder, key, pick([inner + 1, -inner, inner / 3, inner * 1e14]))
      else put(holder, key, pick(ODD))
      break
    }
    default:
      put(holder, key, pick(ODD))
  }
  return copy
}

/** The text with signs lost, doubled or put in. */
export function spoiltText(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length)
  const length = Math.floor(random() * 8)
  const signs = [
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\n',
    '\0',
    '\\u0065\\u0301',
    '\\ud800',
    '1e999',
    '\ufeff',
  ]
  switch (Math.floor(random() * 4)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + text.slice(at + length)
    case 2:
      return text.slice(0, at + length) + text.slice(at)
    default:
      return text.slice(0, at) + signs[Math.floor(random() * signs.length)] + text.slice(at)
  }
}
