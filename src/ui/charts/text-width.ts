let context: CanvasRenderingContext2D | null | undefined

/** Width in px of a text in the screen's font, to leave it room before it is drawn. */
export function textWidth(text: string, size: number, weight: number): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * size * 0.6
  context.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`
  return context.measureText(text).width
}

/** Width of a column whose head stands in one line. */
export const headWidth = (name: string): number => Math.ceil(textWidth(name, 12, 560)) + 13
