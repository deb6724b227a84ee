/** One question: as the API is asked it, and as the best single statement that gives the same rows. */
export interface Operation {
  readonly name: string
  /** The document and variables; exports are asked by their own route. */
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly statement: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** As `@neo4j/graphql` is asked the same, where it can be. */
  readonly library?: { readonly document: string; readonly variables: Readonly<Record<string, unknown>> }
  /** Whether it should take no longer in a larger network. */
  readonly isFlat: boolean
}

/** Identifiers that a network's questions are asked about. */
export interface Subjects {
  readonly hub: string
  readonly encounter: string
  readonly middleName: string
  readonly middleActor: string
  readonly searched: string
}
