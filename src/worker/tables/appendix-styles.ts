/** Looks of the cells of an appendix. */
export type StyleName = 'title' | 'attached' | 'head' | 'partNumber' | 'part' | 'left' | 'center' | 'right'

interface Look {
  /** Position in `FONTS`. */
  readonly font: number
  readonly horizontal: 'left' | 'center' | 'right'
  readonly vertical: 'top' | 'center'
  readonly isRuled: boolean
}

const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: { font: 2, horizontal: 'center', vertical: 'center', isRuled: false },
  attached: { font: 3, horizontal: 'center', vertical: 'center', isRuled: false },
  head: { font: 1, horizontal: 'center', vertical: 'center', isRuled: true },
  partNumber: { font: 1, horizontal: 'center', vertical: 'top', isRuled: true },
  part: { font: 1, horizontal: 'left', vertical: 'top', isRuled: true },
  left: { font: 0, horizontal: 'left', vertical: 'top', isRuled: true },
  center: { font: 0, horizontal: 'center', vertical: 'top', isRuled: true },
  right: { font: 0, horizontal: 'right', vertical: 'top', isRuled: true },
}
const NAMES = Object.keys(LOOKS) as StyleName[]

/** Position of a look in the workbook; `quoted` for texts that look like a formula, as Excel marks an apostrophe. */
export const STYLE = Object.fromEntries(
  NAMES.map((name, position) => [name, { plain: 1 + position, quoted: 1 + NAMES.length + position }]),
) as Readonly<Record<StyleName, { readonly plain: number; readonly quoted: number }>>

const font = (size: number, look: string): string =>
  `<font>${look}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`
/** 13 in the table, 14 above it (Decree 30/2020/NĐ-CP, Annex I). */
const FONTS = [font(13, ''), font(13, '<b/>'), font(14, '<b/>'), font(14, '<i/>')]

const SIDES = ['left', 'right', 'top', 'bottom']
  .map(side => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('')

const xf = ({ font, horizontal, vertical, isRuled }: Look, quoted: boolean): string =>
  `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${isRuled ? 1 : 0}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}><alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/></xf>`

const XFS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  ...NAMES.map(name => xf(LOOKS[name], false)),
  ...NAMES.map(name => xf(LOOKS[name], true)),
]

/** The styles of the workbook: Times New Roman, thin rules, wrapped lines. */
export const APPENDIX_STYLES = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<fonts count="${FONTS.length}">${FONTS.join('')}</fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDES}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${XFS.length}">${XFS.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')
