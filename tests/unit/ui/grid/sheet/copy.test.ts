import { describe, expect, it } from 'vitest'
import { copySelection } from '../../../../../src/ui/grid/sheet/clipboard/copy'
import { selecting, smallSheet } from './small-sheet'

const { sheet, view } = smallSheet(
  ['name', 'score', 'note'],
  [
    { name: 'Sở Y tế', score: 1.5, note: '=1+1' },
    { name: 'Sở <Nội vụ>', score: -2.5, note: null },
    { name: 'a\nb', score: 3, note: 'x' },
  ],
  { kinds: { name: 'text', score: 'score', note: 'text' } },
)
const textOf = (...given: Parameters<typeof selecting>) => {
  const copied = copySelection(selecting(...given), view, sheet)
  return copied.ok ? copied.value.text : copied.error
}

describe('a copy', () => {
  it('is what is seen', () => {
    expect(textOf([0, 0, 1, 2])).toBe('Sở Y tế\t1,5\t=1+1\nSở <Nội vụ>\t-2,5\t–\n')
  })

  it('joins ranges of the same rows and of the same columns, in the order of the screen', () => {
    expect(textOf([0, 2, 1, 2], [0, 0, 1, 0])).toBe('Sở Y tế\t=1+1\nSở <Nội vụ>\t–\n')
    expect(textOf([2, 0, 2, 1], [0, 0, 0, 1])).toBe('Sở Y tế\t1,5\n"a\nb"\t3\n')
  })

  it('takes the cells of overlapping ranges once', () => {
    expect(textOf([0, 0, 1, 0], [1, 0, 2, 0])).toBe('Sở Y tế\nSở <Nội vụ>\n"a\nb"\n')
  })

  it('refuses ranges that are no block, and nothing at all', () => {
    expect(textOf([0, 0, 0, 0], [1, 1, 1, 1])).toEqual({ kind: 'ranges-differ' })
    expect(copySelection(null, view, sheet)).toEqual({ ok: false, error: { kind: 'nothing-selected' } })
  })

  it('carries exact values in the table, and keeps Excel from taking text for a formula', () => {
    const copied = copySelection(selecting([0, 0, 1, 2]), view, sheet)
    expect(copied.ok && copied.value.html).toBe(
      '<meta charset="utf-8"><table data-reformgrid="1" data-kinds="[&quot;text&quot;,&quot;score&quot;,&quot;text&quot;]"><tbody>' +
        '<tr><td data-value="&quot;Sở Y tế&quot;">Sở Y tế</td><td data-value="1.5">1,5</td>' +
        `<td data-value="&quot;=1+1&quot;" style="mso-number-format:'\\@'">=1+1</td></tr>` +
        '<tr><td data-value="&quot;Sở &lt;Nội vụ&gt;&quot;">Sở &lt;Nội vụ&gt;</td><td data-value="-2.5">-2,5</td>' +
        '<td data-value="null">–</td></tr></tbody></table>',
    )
  })

  it('keeps a line break in its cell in Excel', () => {
    const copied = copySelection(selecting([2, 0, 2, 0]), view, sheet)
    expect(copied.ok && copied.value.html).toContain('>a<br style="mso-data-placement:same-cell">b</td>')
  })
})
