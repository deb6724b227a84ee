/** Names as they are compared: spelling variants of one name fold to one form. Folding suggests, it never merges. */

/**
 * A name folded for search: lower case without accents, with the transliteration variants of Persian and Arabic names
 * brought together (gh/q, kh/x, c/k, ee/i, ou/u, ai/ae/ay, doubled letters): Baghaei, Baqaei and Bagaei become `baqai`. Words
 * that `_` joins stand apart.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`ʿʾ-]/g, '')
    .replace(/_/g, ' ')
    .replace(/\bal\s+/g, 'al')
    .replace(/gh|q|g(?=[aou])/g, 'q')
    .replace(/kh|x/g, 'x')
    .replace(/c(?=[aou])/g, 'k')
    .replace(/ee|iy|ey/g, 'i')
    .replace(/oo|ou/g, 'u')
    .replace(/aei|aee|ae|ai|ay/g, 'ai')
    .replace(/y\b/g, 'i')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
