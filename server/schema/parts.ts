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
  basedOn: ['Article.basedOn'],
  publisher: ['Article.publisher', 'Signal.saidBy', 'Absence.saidBy', ...derivedFields],
  details: [
    ...['venue', 'level', 'denialScope', 'known', 'corroboration', 'unsettled', 'reports'].map(
      (name) => `Contact.${name}`,
    ),
    ...['Mediation.agreement', 'Mediation.reports', 'DeniedContact.deniedBy', 'Network.venues'],
  ],
  // Asked for where a file is written.
  names: [],
  venue: ['Report.venue', ...derivedFields],
  participations: ['Report.participations', ...derivedFields],
  denials: ['Report.denials', ...derivedFields],
  links: ['Report.attribution', ...derivedFields],
  evidence: ['Report.evidence', 'Article.reports', 'GraphNode.label'],
  paper: ['Report.article'],
  who: ['Participation.actor'],
}

/** What is read along with reports, unless lists of it are asked for, which take a read of its own. */
const apartFor: Partial<Readonly<Record<Part, readonly Part[]>>> = {
  paper: ['basedOn', 'reports', 'remarks'],
  who: ['aliases', 'affiliations', 'possiblySame'],
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
  'basedOn',
  'publisher',
  'details',
  'names',
  'venue',
  'participations',
  'denials',
  'links',
  'evidence',
  'paper',
  'who',
] as const satisfies readonly Part[]

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
  const isAsked = (part: Part): boolean => fieldsOf[part].some((field) => asked.has(field))
  return allParts.filter((part) => isAsked(part) && !(apartFor[part] ?? []).some(isAsked))
}
