/** Lower case, without tone marks and with đ as d, so that "dat" finds "Đất". Either Unicode form may come in. */
export function foldText(text: string | null | undefined): string {
  if (!text) return ''
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // đ has no decomposition.
      .replace(/[đĐ]/g, 'd')
      .toLowerCase()
  )
}

/** True where every word of the query stands somewhere in the text. */
export function matches(text: string | null | undefined, query: string): boolean {
  const folded = foldText(text)
  return foldText(query)
    .split(/\s+/)
    .every(word => folded.includes(word))
}
