/**
 * `@neo4j/graphql` over the same rows: the API that a library makes of a schema. It knows nothing of windows and accounts,
 * so that each question is put to it as the conditions on properties that come nearest.
 */
import { Neo4jGraphQL } from '@neo4j/graphql'
import { type ExecutionResult, graphql } from 'graphql'
import type { Driver } from 'neo4j-driver'
import type { SentText } from './hits.ts'

const typeDefs = `#graphql
  type Actor @node {
    id: ID!
    name: String!
    kind: String!
    aliases: [Alias!]! @relationship(type: "ALSO_KNOWN_AS", direction: OUT)
    contactsTo: [Actor!]! @relationship(type: "CONTACT", direction: OUT, properties: "Contact")
    contactsFrom: [Actor!]! @relationship(type: "CONTACT", direction: IN, properties: "Contact")
  }
  type Alias @node {
    name: String!
  }
  type Contact @relationshipProperties {
    id: ID!
    kind: String!
    standing: String!
    edtf: String!
    through: [String!]!
    validFrom: BigInt!
    validTo: BigInt!
    knownFrom: BigInt!
    knownTo: BigInt!
  }
  type Account @node {
    kind: String!
    validFrom: BigInt!
    validTo: BigInt!
    knownFrom: BigInt!
    knownTo: BigInt!
    encounters: [Encounter!]! @relationship(type: "HAS_ACCOUNT", direction: IN)
  }
  type Encounter @node {
    id: ID!
    title: String!
    kind: String!
    reports: [Report!]! @relationship(type: "ABOUT", direction: IN)
  }
  type Report @node {
    id: ID!
    status: String!
    knownFrom: BigInt!
    articles: [Article!]! @relationship(type: "IN_ARTICLE", direction: OUT)
    places: [Actor!]! @relationship(type: "PLACES", direction: OUT, properties: "Place")
    evidence: [Evidence!]! @relationship(type: "EVIDENCED_BY", direction: OUT)
  }
  type Place @relationshipProperties {
    role: String!
  }
  type Article @node {
    title: String!
  }
  type Evidence @node {
    gist: String!
  }
`

export interface Library {
  /** Throws where the answer holds errors. */
  ask(document: string, variables: Readonly<Record<string, unknown>>): Promise<void>
  /** The statements that a question becomes. */
  translate(document: string, variables: Readonly<Record<string, unknown>>): Promise<readonly SentText[]>
}

export async function createLibrary(driver: Driver): Promise<Library> {
  const schema = await new Neo4jGraphQL({
    typeDefs,
    driver,
    features: { filters: { String: { GTE: true } } },
  }).getSchema()
  const run = async (document: string, variableValues: Readonly<Record<string, unknown>>, executionContext: unknown) =>
    check(await graphql({ schema, source: document, variableValues, contextValue: { executionContext } }))
  return {
    ask: (document, variables) => run(document, variables, driver),
    translate: async (document, variables) => {
      const session = driver.session({ defaultAccessMode: 'READ' })
      const transaction = session.beginTransaction()
      const sent: SentText[] = []
      const recording = new Proxy(await transaction, {
        get: (target, name) => {
          if (name !== 'run') return Reflect.get(target, name)
          return (text: string, parameters: object) => {
            sent.push({ text, parameters })
            return target.run(text, parameters)
          }
        },
      })
      await run(document, variables, recording)
      await session.close()
      return sent
    },
  }
}

function check({ errors = [] }: ExecutionResult): void {
  if (errors.length > 0) throw new Error(`@neo4j/graphql: ${errors.map(({ message }) => message).join('; ')}`)
}
