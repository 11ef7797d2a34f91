/** Properties a stylesheet or a token gives a mark; in a file of its own they must stand on the mark itself. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const
const FAMILY = 'Inter, "Segoe UI", sans-serif'
const LINE = 16
const CHARACTER = 5.6

/** A picture on screen as a file: tokens replaced by their colours, title, breaks and source written into it. */
export function slopeSvgFile(svg: SVGSVGElement, title: string, notes: readonly string[]): string {
  const width = svg.width.baseVal.value
  const height = svg.height.baseVal.value
  const lines = notes.flatMap(note => wrapped(note, Math.floor((width - 16) / CHARACTER)))
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [marks, copies] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')]
  marks.forEach((mark, place) => {
    const shown = getComputedStyle(mark)
    for (const name of PROPERTIES) copies[place]?.setAttribute(name, shown.getPropertyValue(name))
    copies[place]?.removeAttribute('class')
  })
  for (const style of copy.querySelectorAll('style')) style.remove()
  copy.removeAttribute('style')
  copy.setAttribute('y', '24')
  copy.setAttribute('font-family', FAMILY)
  const page = getComputedStyle(svg)
  const total = 24 + height + lines.length * LINE + 12
  const file = make('svg', { width, height: total, viewBox: `0 0 ${width} ${total}`, 'font-family': FAMILY })
  const colours = getComputedStyle(document.body)
  file.append(
    make('rect', { width, height: total, fill: surfaceOf(svg) }),
    make('text', { x: 8, y: 18, 'font-size': 14, 'font-weight': 620, fill: colours.color }, title),
    copy,
    ...lines.map((line, place) =>
      make('text', { x: 8, y: 24 + height + 14 + place * LINE, 'font-size': 11, fill: page.color }, line),
    ),
  )
  return new XMLSerializer().serializeToString(file)
}

function make(tag: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value))
  if (text !== undefined) node.textContent = text
  return node
}

/** The colour of the nearest ground that is not transparent. */
function surfaceOf(mark: Element): string {
  for (let ground: Element | null = mark.parentElement; ground; ground = ground.parentElement) {
    const { backgroundColor } = getComputedStyle(ground)
    if (backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent') return backgroundColor
  }
  return 'white'
}

function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
