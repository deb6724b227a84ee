/** Text as XML 1.0 can hold it. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Printable ASCII without what is escaped: most of what is written, and ten times quicker to tell than to escape. */
const plain = /^[ !#-%'-;=?-~]*$/

/**
 * Text for element content and double-quoted attributes alike. White space is written as references, since readers
 * normalize it; what XML cannot hold at all (controls, halves of surrogate pairs) becomes U+FFFD.
 */
export function escapeXml(text: string): string {
  if (plain.test(text)) return text
  let escaped = ''
  for (const character of text) escaped += escapes[character] ?? (isXmlCharacter(character) ? character : '\uFFFD')
  return escaped
}

/** The `Char` production of XML 1.0, section 2.2. */
function isXmlCharacter(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x20) return false
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000
}
