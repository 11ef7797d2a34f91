import { describe, expect, test } from 'vitest'
import { copySelection } from '../../../../src/ui/grid/sheet/clipboard/copy'
import { readHtmlTable } from '../../../../src/ui/grid/sheet/clipboard/html-read'
import { readClipboard } from '../../../../src/ui/grid/sheet/clipboard/read-clipboard'
import { selecting, smallSheet } from '../../../unit/ui/grid/sheet/small-sheet'

const texts = (html: string) => readHtmlTable(html)?.block.map(row => row.map(cell => cell.text))
const read = (text: string, html: string) =>
  readClipboard({ text, html })?.map(row => row.map(cell => cell.text))

describe('our own table', () => {
  const { sheet, view } = smallSheet(
    ['name', 'score', 'list'],
    [
      { name: ' a  <b> & "c"\n\u00a0d', score: 4 / 3, list: ['x', 'y'] },
      { name: '=1+1', score: null, list: null },
    ],
    { kinds: { name: 'text', score: 'score', list: 'agencies' } },
  )
  const copied = copySelection(selecting([0, 0, 1, 2]), view, sheet)
  const html = (copied.ok && copied.value.html) || ''

  test('brings every value back exactly', () => {
    expect(readHtmlTable(html)).toEqual({
      isOurs: true,
      isAll: true,
      block: [
        [
          { text: ' a  <b> & "c"\n\u00a0d', exact: { kind: 'text', value: ' a  <b> & "c"\n\u00a0d' } },
          { text: '1,3333333333333333', exact: { kind: 'score', value: 4 / 3 } },
          { text: 'x,y', exact: { kind: 'agencies', value: ['x', 'y'] } },
        ],
        [
          { text: '=1+1', exact: { kind: 'text', value: '=1+1' } },
          { text: '–', exact: { kind: 'score', value: null } },
          { text: '–', exact: { kind: 'agencies', value: null } },
        ],
      ],
    })
  })

  test('is known within what the browser and Windows put around it', () => {
    const wrapped = `<html><body><!--StartFragment-->${html}<!--EndFragment--></body></html>`
    expect(readHtmlTable(wrapped)?.block).toEqual(readHtmlTable(html)?.block)
    expect(readClipboard({ text: 'other', html: wrapped })?.[0]?.[1]?.exact?.value).toBe(4 / 3)
  })

  test.each([
    ['an object', '{"a":1}'],
    ['no JSON', '1.5x'],
    ['too deep', '[[[[[[1]]]]]]'],
    ['no finite number', '1e999'],
    ['nothing', ''],
  ])('takes a forged value that is %s as text', (_, value) => {
    const table = document.createElement('table')
    table.setAttribute('data-reformgrid', '1')
    table.setAttribute('data-kinds', '["score"]')
    const cell = table.insertRow().insertCell()
    cell.setAttribute('data-value', value)
    cell.textContent = '1,5'
    expect(readHtmlTable(table.outerHTML)?.block).toEqual([[{ text: '1,5' }]])
  })
})

describe('a table of another program', () => {
  test('of Excel: hidden rows, source line breaks and hard spaces are not in it', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style>td {color:black;}</style></head><body><table border=0 width=128>
 <col width=64 span=2><tr height=20>
  <td height=20>Quý
  IV/2025</td><td align=right>1.234,5</td></tr>
 <tr><td>a<br>
    b<span style='mso-spacerun:yes'>  </span></td><td>&nbsp;</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td><td width=64></td></tr><![endif]>
</table></body></html>`
    expect(texts(html)).toEqual([
      ['Quý IV/2025', '1.234,5'],
      ['a\nb', ''],
    ])
    expect(readHtmlTable(html)?.isAll).toBe(true)
  })

  test('of Word: paragraphs in a cell are line breaks, merged cells stand once', () => {
    const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><table class=MsoTableGrid>
<tr><td rowspan=2><p class=MsoNormal>1<o:p></o:p></p></td><td colspan=2><p class=MsoNormal>Rà soát <b>TTHC</b><o:p></o:p></p><p class=MsoNormal>Công bố</p></td></tr>
<tr><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td><td><p>Sở Y tế;<br>Sở Xây dựng</p></td></tr></table></body></html>`
    expect(texts(html)).toEqual([
      ['1', 'Rà soát TTHC\nCông bố', ''],
      ['', '', 'Sở Y tế;\nSở Xây dựng'],
    ])
    // Word's own text has made rows of the paragraphs.
    expect(read('1\tRà soát TTHC\r\nCông bố\r\n\t\tSở Y tế;\r\nSở Xây dựng\r\n', html)).toEqual(texts(html))
  })

  test('with one cell in another table is one table', () => {
    expect(texts('<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>')).toEqual([
      ['ab', 'c'],
    ])
  })

  test('with absurd spans does not fill the memory', () => {
    expect(texts('<table><tr><td colspan=99999 rowspan=99999>a</td></tr></table>')?.[0]?.length).toBe(1000)
  })
})

describe('what counts of a clipboard', () => {
  const table = '<table><tr><td>a</td><td>b</td></tr></table>'
  const excel = `<meta name=ProgId content=Excel.Sheet>${table}`

  test('is the text where both say the same', () => {
    expect(read('a \tb', table)).toEqual([['a ', 'b']])
  })
  test('is the table where there is no text', () => {
    expect(read('', table)).toEqual([['a', 'b']])
  })
  test('is the text where more than a table was copied', () => {
    expect(read('Xem: a\tb', `<p>Xem:</p>${table}`)).toEqual([['Xem: a', 'b']])
    expect(read('x\ny', `<p>Xem:</p>${table}`)).toEqual([['x'], ['y']])
  })
  test('is the text of a spreadsheet, but for bare quotes that join cells', () => {
    expect(read('a\tb\tc', excel)).toEqual([['a', 'b', 'c']])
    const quotes = '<meta name=ProgId content=Excel.Sheet><table><tr><td>"a</td><td>b"</td></tr></table>'
    expect(read('"a\tb"', quotes)).toEqual([['"a', 'b"']])
  })
  test('is nothing on an empty clipboard', () => {
    expect(read('', '<p>no table</p>')).toBeUndefined()
  })
  test('runs nothing that a page may have put in', () => {
    const html = `<table><tr><td>a<img src=x onerror="window.hit = 1"><script>window.hit = 1</script></td></tr></table>`
    expect(texts(html)).toEqual([['a']])
    expect('hit' in window).toBe(false)
  })
})
