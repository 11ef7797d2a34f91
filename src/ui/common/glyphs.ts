/**
 * The status signs, our own 14-px set on a grid of 16. Square = how far; round or triangle = time. The sign carries
 * the meaning in grey print, colour only helps. `fill` is drawn in the text colour, `cut` in the surface's.
 */
export const GLYPHS = {
  'not-started': {
    line: 'M4.3 2.7h7.4a1.6 1.6 0 0 1 1.6 1.6v7.4a1.6 1.6 0 0 1-1.6 1.6H4.3a1.6 1.6 0 0 1-1.6-1.6V4.3a1.6 1.6 0 0 1 1.6-1.6z',
  },
  running: {
    line: 'M4.3 2.7h7.4a1.6 1.6 0 0 1 1.6 1.6v7.4a1.6 1.6 0 0 1-1.6 1.6H4.3a1.6 1.6 0 0 1-1.6-1.6V4.3a1.6 1.6 0 0 1 1.6-1.6z',
    fill: 'M2.7 8h10.6v5.3H2.7z',
  },
  done: {
    fill: 'M4 2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z',
    cut: 'M4.8 8.3l2.2 2.2L11.3 6',
  },
  paused: { line: 'M5.5 3.5v9M10.5 3.5v9', width: 2.2 },
  awaiting: {
    line: 'M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 0 1 11.6 0z',
    fill: 'M10.3 8a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0z',
  },
  cancelled: { line: 'M4 4l8 8M12 4l-8 8' },
  'period-ended': {
    line: 'M4.3 2.7h7.4a1.6 1.6 0 0 1 1.6 1.6v7.4a1.6 1.6 0 0 1-1.6 1.6H4.3a1.6 1.6 0 0 1-1.6-1.6V4.3a1.6 1.6 0 0 1 1.6-1.6z',
  },
  none: { line: 'M3.5 8h9' },
  within: { line: 'M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 0 1 11.6 0zM8 4.8V8l2.2 1.6' },
  soon: { line: 'M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 0 1 11.6 0z', fill: 'M8 2.2a5.8 5.8 0 0 1 0 11.6z' },
  past: { fill: 'M8 2.2l6.2 11.3H1.8z', cut: 'M8 6.4v3.2M8 11.6v.1' },
  check: { line: 'M3 8.5l3.2 3.2L13 4.8' },
  cross: { line: 'M4 4l8 8M12 4l-8 8' },
} as const satisfies Record<string, Shape>

interface Shape {
  readonly line?: string
  readonly fill?: string
  readonly cut?: string
  readonly width?: number
}

export type GlyphName = keyof typeof GLYPHS

const SVG = 'http://www.w3.org/2000/svg'

/** A sign as a node, for cell renderers; components use `<Glyph>`. */
export function glyphNode(name: GlyphName, size = 14): SVGSVGElement {
  const shape: Shape = GLYPHS[name]
  const svg = document.createElementNS(SVG, 'svg')
  const attributes = {
    width: size,
    height: size,
    viewBox: '0 0 16 16',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': shape.width ?? 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  }
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, String(value))
  const draw = (d: string | undefined, further: Record<string, string>) => {
    if (!d) return
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', d)
    for (const [key, value] of Object.entries(further)) path.setAttribute(key, value)
    svg.append(path)
  }
  draw(shape.line, {})
  draw(shape.fill, { fill: 'currentColor', stroke: 'none' })
  // Presentation attributes do not read custom properties; style does.
  draw(shape.cut, { style: 'stroke: var(--surface); stroke-width: 1.7' })
  return svg
}
