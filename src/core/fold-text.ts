/**
 * What words are compared and searched by: no tones, đ as d, lower case, single spaces; either Unicode form may come
 * in. "Hằng quý" → "hang quy"; nothing → ''.
 */
export const foldText = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    // đ has no decomposition.
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
