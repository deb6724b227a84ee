/** Cuts a Cypher file into its statements. */

/** What a semicolon inside of does not end a statement: comments, strings, quoted names. */
const PIECES = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|;|[^;'"`/]+|['"`/]/g

/** Statements in order, without comments and without the semicolons between them; empty ones are left out. */
export function splitStatements(text: string): readonly string[] {
  const statements = ['']
  for (const [piece] of text.matchAll(PIECES)) {
    if (piece === ';') statements.push('')
    else if (!/^\/[/*]/.test(piece)) statements[statements.length - 1] += piece
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '')
}
