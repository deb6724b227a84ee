/** Which parts of a row a question needs: what it does not ask for is not read. */
import { type GraphQLResolveInfo, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { Part } from '../database/rows.ts'

/** What the rules of the domain make of reports: a field that is missing here costs one more statement, nothing else. */
const derivedFields = [
  ...['account', 'accounts', 'corroboration', 'corroborations', 'history', 'outcome', 'parts'].map(
    (name) => `Encounter.${name}`,
  ),
  ...['Report.countsAs', 'Report.supersededBy', 'Mediation.reports', 'Query.timeline'],
]

/** The fields that each part is read for. */
const fieldsOf: Readonly<Record<Part, readonly string[]>> = {
  aliases: ['Actor.aliases', 'ActorEdge.match'],
  affiliations: ['Actor.affiliations', 'Network.affiliations', 'Network.graph'],
  possiblySame: ['Actor.possiblySame'],
  setting: [
    'Encounter.track',
    'Encounter.partOf',
    'Encounter.follows',
    'Encounter.parts',
    'Network.graph',
    'Query.timeline',
    'Query.denials',
  ],
  sessions: ['Encounter.parts'],
  // Asked for where an encounter is looked up by its identifier.
  known: [],
  reports: ['Article.reports'],
  remarks: [
    ...['Encounter.readings', 'Encounter.signals', 'Encounter.absences'],
    ...['Article.readings', 'Article.signals', 'Article.absences', 'Article.documents'],
  ],
  details: [
    ...['venue', 'level', 'denialScope', 'known', 'corroboration', 'unsettled', 'reports'].map(
      (name) => `Contact.${name}`,
    ),
    ...['Mediation.agreement', 'Mediation.reports', 'DeniedContact.deniedBy'],
  ],
  participations: ['Report.participations', ...derivedFields],
  denials: ['Report.denials', ...derivedFields],
  links: ['Report.attribution', ...derivedFields],
  evidence: ['Report.evidence', 'Article.reports', 'GraphNode.label'],
}

export const allParts = [
  'aliases',
  'affiliations',
  'possiblySame',
  'setting',
  'sessions',
  'known',
  'reports',
  'remarks',
  'details',
  'participations',
  'denials',
  'links',
  'evidence',
] as const satisfies readonly Part[]

/** What the rules of the domain take of a report. */
export const ruleParts = ['participations', 'denials', 'links'] as const satisfies readonly Part[]

type Document = Pick<GraphQLResolveInfo, 'operation' | 'fragments' | 'schema'>

/** By operation: one that is asked again comes as the same object. */
const foundParts = new WeakMap<Document['operation'], readonly Part[]>()

/** The parts that an operation asks for anywhere, its fragments included. */
export function findParts(document: Document): readonly Part[] {
  const known = foundParts.get(document.operation)
  if (known !== undefined) return known
  const parts = lookForParts(document)
  foundParts.set(document.operation, parts)
  return parts
}

function lookForParts({ operation, fragments, schema }: Document): readonly Part[] {
  const asked = new Set<string>()
  for (const node of [operation, ...Object.values(fragments)]) {
    const types = new TypeInfo(schema)
    const Field = ({ name }: { readonly name: { readonly value: string } }) =>
      void asked.add(`${types.getParentType()?.name}.${name.value}`)
    visit(node, visitWithTypeInfo(types, { Field }))
  }
  return allParts.filter((part) => fieldsOf[part].some((field) => asked.has(field)))
}
