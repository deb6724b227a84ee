import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { InvalidInput, LimitExceeded } from '../../server/domain/errors.ts'
import { checkCost, limitRules } from '../../server/schema/limits/index.ts'

const schema: GraphQLSchema = buildSchema(readFileSync('server/schema/schema.graphql', 'utf8'))
const limits = { depth: 5, aliases: 2, directives: 2 }

const complaints = (query: string) =>
  validate(schema, parse(query), [...specifiedRules, ...limitRules(limits)]).map((error) => error.message)

const cost = (query: string, variables: Record<string, unknown> = {}, sizes = {}) => {
  const document = parse(query)
  const isOperation = (node: { kind: string }): node is OperationDefinitionNode =>
    node.kind === Kind.OPERATION_DEFINITION
  const operation = document.definitions.find(isOperation)
  if (operation === undefined) throw new Error('no operation')
  expect(validate(schema, document)).toEqual([])
  return checkCost(
    { schema, document, operation, variables },
    { cost: 1_000, pageSize: 100, networkSize: 500, ...sizes },
  )
}

describe('the limit on depth', () => {
  it('lets pass what nests as deep as it says', () => {
    expect(complaints('{ actors { nodes { encounters { nodes { id } } } } }')).toEqual([])
  })

  it('counts through fragments, and names the limit and the value', () => {
    const query = `
      { actors { nodes { ...Trail } } }
      fragment Trail on Actor { encounters { nodes { ...Track } } }
      fragment Track on Encounter { track { name } }`
    expect(complaints(query)).toEqual(['The operation nests 6 levels of fields; the limit is 5 (MAX_DEPTH).'])
  })

  it('survives fragments that spread each other', () => {
    const query =
      '{ actor(id: "actor:iran") { ...A } } fragment A on Actor { id ...B } fragment B on Actor { name ...A }'
    expect(complaints(query)).toEqual(['Cannot spread fragment "A" within itself via "B".'])
  })

  it('measures a tower of fragments, each spread twice, in no time', () => {
    const tower = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Actor { ...F${i + 1} id ...F${i + 1} }`)
    const query = `{ actor(id: "actor:iran") { ...F0 } } ${tower.join(' ')} fragment F40 on Actor { name }`
    expect(validate(schema, parse(query), limitRules(limits))).toEqual([])
  })
})

describe('the limits on aliases and directives', () => {
  it('refuse the third alias', () => {
    const query = '{ a: tracks { id } b: tracks { id } c: tracks { id } }'
    expect(complaints(query)).toEqual(['The document has 3 aliases; the limit is 2 (MAX_ALIASES).'])
  })

  it('refuse the third directive', () => {
    const query = '{ tracks { id @skip(if: false) @include(if: true) name @skip(if: false) } }'
    expect(complaints(query)).toEqual(['The document has 3 directives; the limit is 2 (MAX_DIRECTIVES).'])
  })
})

describe('the cost of an operation', () => {
  it('multiplies pages by pages', () => {
    // 1 actors + 10 nodes × (1 + id + encounters (1 + 3 nodes × (1 + id)))
    expect(cost('{ actors(first: 10) { nodes { id encounters(first: 3) { nodes { id } } } } }')).toBe(91)
  })

  it('takes the default length of a page where none is asked', () => {
    expect(cost('{ venues { nodes { id } } }')).toBe(1 + 25 * 2)
  })

  it('reads lengths from variables and from their defaults', () => {
    const query = 'query ($first: Int = 7) { venues(first: $first) { nodes { id } } }'
    expect([cost(query), cost(query, { first: 2 })]).toEqual([15, 5])
  })

  it('counts an alias of a list as another list', () => {
    expect(cost('{ a: venues(first: 4) { nodes { id } } b: venues(first: 4) { nodes { id } } }')).toBe(18)
  })

  it('is refused over its limit, with both numbers', () => {
    const query = '{ network(limit: 500) { contacts { id from { name } } } }'
    expect(() => cost(query)).toThrow(
      new LimitExceeded(
        'The operation could answer 2,001 fields; the limit is 1,000 (MAX_COST). Ask for shorter pages or fewer nested lists.',
      ),
    )
  })

  it('refuses a page over the limit, wherever its length stands', () => {
    const tooLong = new LimitExceeded('first: 101 is over the limit of 100 (MAX_PAGE_SIZE).')
    expect(() => cost('{ venues(first: 101) { nodes { id } } }')).toThrow(tooLong)
    expect(() => cost('query ($n: Int) { venues(first: $n) { nodes { id } } }', { n: 101 })).toThrow(tooLong)
  })

  it.each([0, -1])('refuses a page of length %i, and says the one range that is accepted', (size) => {
    expect(() => cost(`{ venues(first: ${size}) { nodes { id } } }`)).toThrow(
      new InvalidInput(`first: ${size} is not accepted; expected 1 or more`, 'first'),
    )
    expect(() => cost(`{ network(limit: ${size}) { truncated } }`)).toThrow(
      new InvalidInput(`limit: ${size} is not accepted; expected 1 or more`, 'limit'),
    )
  })

  it('measures a tower of fragments, each spread twice, in no time', () => {
    const tower = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Actor { ...F${i + 1} id ...F${i + 1} }`)
    const query = `{ actor(id: "actor:iran") { ...F0 } } ${tower.join(' ')} fragment F40 on Actor { name }`
    expect(() => cost(query)).toThrow(LimitExceeded)
  })
})
