import { createMemo } from 'solid-js'
import { type GlyphName, glyphNode } from './glyphs'

/** A status sign. Its words stand beside it. */
export function Glyph(props: { name: GlyphName; size?: number }) {
  const node = createMemo(() => glyphNode(props.name, props.size))
  return <>{node()}</>
}
