import { expect, test } from 'vitest'
import { assertNeo4jAddress, assertSupported, explainRefusal } from '../../../server/database/server-check.ts'
import { DatabaseUnavailable, InvalidInput } from '../../../server/domain/errors.ts'

const address = 'bolt://graph.example:7687'

test.for(['Neo4j/5.26.0', 'Neo4j/5.26.30', 'Neo4j/5.27-aura', 'Neo4j/2025.01.0'])('%s is new enough', (agent) => {
  expect(() => assertSupported(agent, address)).not.toThrow()
})

test.for(['Neo4j/5.25.1', 'Neo4j/4.4.40', 'Neo4j/3.5.0', 'Memgraph/5.27.0'])(
  '%s is refused with one sentence',
  (agent) => {
    expect(() => assertSupported(agent, address)).toThrow(
      new DatabaseUnavailable(`the server at ${address} is ${agent}: Neo4j 5.26 or newer is needed`),
    )
  },
)

test('a server that does not say what it is is refused', () => {
  expect(() => assertSupported('', address)).toThrow(/is no Neo4j: Neo4j 5\.26 or newer is needed$/)
})

test.for(['bolt', 'neo4j', 'bolt+s', 'neo4j+s', 'bolt+ssc', 'neo4j+ssc'])('%s:// leads to a Neo4j', (scheme) => {
  expect(() => assertNeo4jAddress(`${scheme}://graph.example:7687`)).not.toThrow()
})

test.for(['http://graph.example:7474', 'bolt:graph.example', 'bolt://', 'graph.example:7687', ''])(
  '"%s" does not',
  (uri) => {
    expect(() => assertNeo4jAddress(uri)).toThrow(InvalidInput)
  },
)

test.for([
  [
    'Failed to connect to server. Caused by: Server certificate is not trusted.',
    /none that this machine trusts: .*\+ssc/,
  ],
  [
    'Failed to connect to server. Caused by: Client network socket disconnected before secure TLS connection was established',
    /does not answer in TLS: .*without \+s/,
  ],
  ['Connection was closed by server', /may want TLS, bolt\+s/],
  [
    'Failed to connect to server. Caused by: connect ECONNREFUSED',
    /^no Neo4j answers at bolt:\/\/graph.example:7687: start it/,
  ],
] as const)('"%s" is told with what to change', ([message, told]) => {
  expect(explainRefusal(new Error(message), address, undefined)).toMatch(told)
  expect(
    explainRefusal(new Error('Could not perform discovery.', { cause: new Error(message) }), address, undefined),
  ).toMatch(told)
})
