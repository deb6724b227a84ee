/** Which parts of a row a question needs: what it does not ask for is not read. */
import { type FieldNode, type GraphQLResolveInfo, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { Part } from '../database/rows.ts'
import { asksForIdOnly } from './selection.ts'

/** What the rules of the domain make of reports: a field that is missing here costs one more statement, nothing else. */
const derivedFields = [
  ...['account', 'accounts', 'corroboration', 'corroborations', 'history', 'outcome', 'parts'].map(
    (name) => `Encounter.${name}`,
  ),
  ...['Report.countsAs', 'Report.supersededBy', 'Contact.support', 'Mediation.reports', 'Query.timeline'],
]

/** The fields that each part is read for; with `.*`, where more than an identifier is asked of what it gives. */
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
    ...['venue', 'level', 'denialScope', 'known', 'corroboration', 'support', 'unsettled', 'asPlanned', 'reports'].map(
      (name) => `Contact.${name}`,
    ),
    ...['Mediation.agreement', 'Mediation.reports', 'DeniedContact.deniedBy', 'Network.venues'],
  ],
  drawn: ['Network.nodes', 'Network.affiliations', 'Network.graph'],
  // Asked for where a file is written.
  names: [],
  venue: ['Report.venue', ...derivedFields],
  participations: ['Report.participations', ...derivedFields],
  denials: ['Report.denials', ...derivedFields],
  links: ['Report.attribution', ...derivedFields],
  evidence: ['Report.evidence', 'Article.reports', 'GraphNode.label'],
  paper: ['Report.article.*'],
  who: ['Participation.actor.*', 'Contact.from.*', 'Contact.to.*'],
}

/** What is read along with a row that points to it, unless lists of it are asked for, which take a read of its own. */
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
  'drawn',
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
    const Field = (field: FieldNode) => {
      const name = `${types.getParentType()?.name}.${field.name.value}`
      asked.add(name)
      if (!asksForIdOnly(field)) asked.add(`${name}.*`)
    }
    visit(node, visitWithTypeInfo(types, { Field }))
  }
  const isAsked = (part: Part): boolean => fieldsOf[part].some((field) => asked.has(field))
  return allParts.filter((part) => isAsked(part) && !(apartFor[part] ?? []).some(isAsked))
}
