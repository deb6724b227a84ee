import { expect, test } from 'vitest'
import { splitStatements } from '../../../server/database/split-statements.ts'

test('a file is cut at the semicolons between statements, and comments are left out', () => {
  const text = `// Actors; one each.
CREATE CONSTRAINT a FOR (n:A) REQUIRE n.id IS UNIQUE; // the key; really
/* CREATE INDEX old; */
CREATE INDEX b FOR (n:B) ON (n.x);
`
  expect(splitStatements(text)).toEqual([
    'CREATE CONSTRAINT a FOR (n:A) REQUIRE n.id IS UNIQUE',
    'CREATE INDEX b FOR (n:B) ON (n.x)',
  ])
})

test('semicolons and slashes inside strings and quoted names stay', () => {
  const statements = [
    "RETURN 'a;b // c' AS x",
    'RETURN "it\\"s;" AS `odd;``name`',
    'RETURN 6 / 2 AS three',
    "RETURN 'don\\'t;' AS y",
  ]
  expect(splitStatements(statements.join(';\n'))).toEqual(statements)
})

test('a file of comments has no statements', () => {
  expect(splitStatements('// nothing yet\n;\n')).toEqual([])
})
