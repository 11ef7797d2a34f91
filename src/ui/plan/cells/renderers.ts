import type { ICellRendererParams } from 'ag-grid-community'
import { glyphNode } from '../../common/glyphs'
import { element } from '../../grid/dom'
import type { PlanRow } from '../row/plan-row'
import type { Cell, CellContext } from './cell'
import styles from './cells.module.css'
import { CLEAR_WORDS } from './finding-cells'
import { statusParts } from './status-cell'

type Params = ICellRendererParams<PlanRow, Cell>
export type Renderer = (params: Params) => Node | string

const css = (name: string): string => styles[name] ?? ''
const plain = (params: Params): string => params.value?.text ?? ''

/** A cell that is bad, in conflict or empty shows its words alone. */
const whereSound =
  (draw: (row: PlanRow, value: Cell) => Node): Renderer =>
  params =>
    params.data && params.value && params.value.mark === null && params.value.text !== ''
      ? draw(params.data, params.value)
      : plain(params)

export const fieldRenderer: Renderer = whereSound((_row, { text, look }) =>
  look === 'quiet' ? document.createTextNode(text) : element('span', { class: css('chip') }, text),
)

export const statusRenderer = (context: () => CellContext): Renderer =>
  whereSound((row, { text }) => {
    const parts = statusParts(row, context())
    if (parts.length === 0) return document.createTextNode(text)
    const nodes = parts.map(({ glyph, text: words, name, tone, note }) =>
      element(
        'span',
        { class: `${css('part')} ${css(tone)}` },
        glyphNode(glyph),
        name !== '' && element('span', { class: 'sr-only' }, name),
        words !== '' && element('span', { class: css('status') }, words),
        note !== undefined && element('span', { class: css('note') }, note),
      ),
    )
    return element('span', { class: css('parts') }, ...nodes)
  })

/** Progress is not praise: neutral ink. */
export const progressRenderer: Renderer = whereSound((row, { text, look }) => {
  const percent = typeof row.task?.progress === 'number' ? row.task.progress : 0
  if (look === 'quiet') return element('span', { class: css('right') }, text)
  return element(
    'span',
    { class: css('progress') },
    element('i', {}, element('b', { style: `width: ${percent}%` })),
    element('span', {}, text),
  )
})

export const pointsRenderer: Renderer = whereSound((row, { text }) => {
  const doubled = (row.claim?.doubled.length ?? 0) > 0
  return element(
    'span',
    { class: css('points') },
    doubled && element('span', { class: css('double') }, '×2'),
    element('span', { class: css('figure') }, text.replace(/^×2 /, '')),
  )
})

export const clearsRenderer = (context: () => CellContext): Renderer =>
  whereSound(({ findings }) => {
    const { t } = context()
    const { clear, missing } = findings?.clears ?? { clear: 0, missing: [] }
    return element(
      'span',
      { class: css('clears') },
      element('span', { class: css('count') }, String(clear), element('span', { class: 'of' }, '/6')),
      ...missing.map(point =>
        element('i', { class: css('letter') }, t(`words.clearLetter.${CLEAR_WORDS[point]}`)),
      ),
    )
  })

export const lastReportRenderer: Renderer = whereSound((_row, { text, look }) =>
  element('span', { class: look === 'missing' ? css('small') : '' }, text),
)

/** The title with a button that opens the task's form; it appears where the mouse or the focus is. */
export const titleRenderer =
  (open: (row: PlanRow) => void, label: () => string): Renderer =>
  params => {
    const row = params.data
    if (!row?.task) return plain(params)
    const button = element(
      'button',
      { type: 'button', class: css('open'), tabindex: '-1', 'aria-label': label(), title: label() },
      openSign(),
    )
    button.addEventListener('mousedown', event => event.stopPropagation())
    button.addEventListener('dblclick', event => event.stopPropagation())
    button.addEventListener('click', () => open(row))
    return element(
      'span',
      { class: css('title') },
      element('span', { class: css('words') }, plain(params)),
      button,
    )
  }

/** Lucide's panel-right-open, as a node. */
function openSign(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [name, value] of Object.entries({
    ...{ width: '14', height: '14', viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor' },
    ...{
      'stroke-width': '1.8',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
  }))
    svg.setAttribute(name, value)
  for (const d of ['M15 3h6v6', 'M21 3l-7 7', 'M3 21l7-7', 'M9 21H3v-6']) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    path.setAttribute('d', d)
    svg.append(path)
  }
  return svg
}
