import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTsv, writeTsv } from '../../../../../src/ui/grid/sheet/clipboard/tsv'

describe('text from a spreadsheet', () => {
  it.each<[string, string, string[][]]>([
    [
      'Excel ends the last row',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'LibreOffice ends it with a line feed',
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'Google Sheets does not end it',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one cell', 'a', [['a']]],
    [
      'empty cells at both ends',
      '\ta\t\r\n\t\t\r\n',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    ['an empty last cell without a line break', 'a\t', [['a', '']]],
    ['an empty row between', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['an empty row at the end', 'a\n\n', [['a'], ['']]],
    ['one empty cell', '\r\n', [['']]],
    ['old line breaks', 'a\rb\r', [['a'], ['b']]],
    ['a line break in a cell (Excel writes a line feed)', '"a\nb"\tc\r\n', [['a\nb', 'c']]],
    ['a line break in a cell, Windows', '"a\r\nb"\tc', [['a\nb', 'c']]],
    ['a tab in a cell', '"has a \ttab"\t5', [['has a \ttab', '5']]],
    [
      'quotes in a quoted cell',
      '"""starts with quote, and has a \ttab"\t7',
      [['"starts with quote, and has a \ttab', '7']],
    ],
    ['quotes inside a bare cell', 'ends with quote"\t2"\tsay "no"', [['ends with quote"', '2"', 'say "no"']]],
    ['a quote that nothing closes', '"single quote\t1\r\n', [['"single quote', '1']]],
    ['text behind the closing quote', '"Một cửa" hiện đại\tb', [['"Một cửa" hiện đại', 'b']]],
    ['a lone quote', '"', [['"']]],
    ['an empty quoted cell', '""\ta', [['', 'a']]],
    ['a mark of byte order and an end of string', '\ufeffa\tb\0', [['a', 'b']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(readTsv(text)).toEqual(rows)
  })

  it('reads 20,000 cells that all begin with a quote in no time worth speaking of', () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `"${n} inch`)
    expect(readTsv(rows.join('\n'))).toEqual(rows.map(text => [text]))
  })
})

describe('text for a spreadsheet', () => {
  it('quotes only what needs it', () => {
    expect(
      writeTsv([
        ['a b', 'say "no"'],
        ['x\ty', '5\nz'],
        ['"q"', ''],
      ]),
    ).toBe('a b\tsay "no"\n"x\ty"\t"5\nz"\n"""q"""\t\n')
  })

  it('leaves one cell bare, so that it can be pasted into a sentence', () => {
    expect(writeTsv([['41,00']])).toBe('41,00')
  })

  it('comes back as it was', () => {
    const cell = fc
      .array(fc.constantFrom('a', '"', '\t', '\n', ' ', 'ế', ',', '=', '0'), { maxLength: 6 })
      .map(parts => parts.join(''))
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain(width =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(rows, block => {
        expect(readTsv(writeTsv(block))).toEqual(block)
      }),
    )
  })
})
