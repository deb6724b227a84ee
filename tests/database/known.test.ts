/**
 * Nothing of the future: every root field that takes a standpoint, asked with all that is nested in it, answers nothing that
 * was not known by the time asked for. Registers (who there is, where places lie, who speaks) are reference, not knowledge:
 * they have no knowledge time, and what anybody did or said has, as has whoever is known by an article alone.
 */
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typeOfId } from '../../server/schema/find-node.ts'
import { buildSchema } from '../../server/schema/schema.ts'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { loadSeeds } from '../support/seeded.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
})

afterAll(() => database.close())

const schema = buildSchema()
const standpoint = 'knownAt: $knownAt, clock: $clock'

/** How each field is asked, once for each way that may tell something; a field that is missing here fails the last test. */
const asked: Readonly<Record<string, readonly string[]>> = {
  absences: [standpoint],
  actor: [`id: "actor:us-envoys", ${standpoint}`, `id: "actor:ismael-baqaei", ${standpoint}`],
  actors: [
    `first: 100, ${standpoint}`,
    `filter: { search: "Counterpart" }, ${standpoint}`,
    `orderBy: CONTACTS, ${standpoint}`,
    `filter: { search: "Baghaei" }, ${standpoint}`,
  ],
  article: [`id: "article:doha-stage", ${standpoint}`],
  articles: [standpoint, `orderBy: TITLE, ${standpoint}`, `orderBy: LATEST, ${standpoint}`],
  beliefDiff: ['from: "2026-06-01", to: $knownAt, clock: $clock'],
  brokerage: [standpoint],
  brokerageSeries: [`windows: ["2026-06", "2026-07"], ${standpoint}`],
  // Of the two who were there a denial is reported: without it they remain.
  coPresence: [`lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED] }, ${standpoint}`],
  compareLenses: [`a: {}, b: { onTheRecordOnly: true }, ${standpoint}`],
  contactColumns: [standpoint],
  contact: [`id: "contact:doha-talks-2026-07-01/iranian-representatives/us-envoys/indirect", ${standpoint}`],
  denials: [standpoint],
  differences: [standpoint],
  encounter: [
    `id: "encounter:doha-talks-2026-07-01", ${standpoint}`,
    `id: "encounter:us-envoys-qatar-pm-2026-06-30", ${standpoint}`,
  ],
  encounters: [standpoint, `orderBy: LATEST, filter: { kinds: [VISIT] }, ${standpoint}`],
  mediators: [standpoint],
  network: [
    standpoint,
    `only: { articles: ["article:doha-quiet-table"], publishers: ["source:monexus"] }, ${standpoint}`,
    `only: { tracks: ["track:doha-technical-track"], venues: ["venue:doha"] }, rollUp: STATE, ${standpoint}`,
  ],
  node: [
    'article:doha-stage',
    'report:doha-stage/envoys-pm-planned',
    'encounter:doha-talks-2026-07-01',
    'signal:doha-stage/delegations-meet',
    'absence:doha-stage/agenda-not-disclosed',
    'reading:doha-stage/managed-pause',
    'document:doha-stage/memorandum',
    'track:doha-technical-track',
    'source:monexus',
    'actor:us-envoys',
    'actor:counterpart-doha-discussions',
    'source:diplomat-with-knowledge-of-talks',
    'venue:doha',
  ].map((id) => `id: "${id}", ${standpoint}`),
  paths: [`from: "actor:us-envoys", to: "actor:iranian-representatives", ${standpoint}`],
  plans: [standpoint],
  report: [`id: "report:doha-quiet-table/talks-under-way", ${standpoint}`],
  search: ['Doha', 'talks', 'envoys', 'spokesman', 'agenda', 'Counterpart', 'Diplomat'].map(
    (text) => `text: "${text}", ${standpoint}`,
  ),
  signals: [standpoint],
  source: ['monexus', 'iranian-foreign-ministry-spokesman', 'reuters'].map((id) => `id: "source:${id}", ${standpoint}`),
  sources: [`first: 50, ${standpoint}`],
  timeline: ['track:doha-technical-track', 'actor:us-envoys', 'venue:qatar'].map(
    (of) => `of: "${of}", withGroups: true, ${standpoint}`,
  ),
  track: [`id: "track:doha-technical-track", ${standpoint}`],
  tracks: [standpoint],
  venue: [`id: "venue:doha", ${standpoint}`],
  venues: [standpoint],
}

/** All fields of a type, and of what is nested in it, so many objects deep. */
function selectAll(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).filter(
    (field) => field.name !== 'edges' && !field.args.some(isRequiredArgument),
  )
  return fields.map((field) => selectField(field, depth)).join(' ')
}

function selectField({ name, type }: GraphQLField<unknown, unknown>, depth: number): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return name
  if (depth === 0) return ''
  if (isObjectType(named)) {
    const selected = selectAll(named, depth - 1).trim()
    return selected === '' ? '' : `${name} { ${selected} }`
  }
  if (!isAbstractType(named)) return ''
  const ids = schema.getPossibleTypes(named).map((possible) => `... on ${possible.name} { id }`)
  return `${name} { ${ids.join(' ')} }`
}

/** The ways to ask a root field, each with everything that it can answer three objects deep. */
function questions(name: string): readonly string[] {
  return (asked[name] ?? []).map((args) => {
    const selection = selectAnswer(name, args)
    return `query($knownAt: EDTF, $clock: Clock) { ${name}(${args}) { ${selection} } }`
  })
}

function selectAnswer(name: string, args: string): string {
  const field = schema.getQueryType()?.getFields()[name]
  const type = field === undefined ? undefined : getNamedType(field.type)
  if (isObjectType(type)) return selectAll(type, 3)
  // Anything by its identifier: what it is stands in the identifier.
  const found = schema.getType(typeOfId(/id: "([^"]+)"/.exec(args)?.[1] ?? '') ?? '')
  return isObjectType(found) ? `... on ${found.name} { ${selectAll(found, 3)} }` : 'id'
}

/** What only articles say, and whom they introduce: by identifier, or by number where there is nothing else. */
const anythingSaid =
  /(article|report|encounter|contact|reading|signal|absence|document):[a-z]|"versions":[1-9]|actor:counterpart|-origin|source:diplomat|source:source/

/** What only articles on Doha say, names that they alone use and unnamed ones whom they alone introduce included. */
const onlyOfDoha =
  /(article|report|reading|signal|absence|document):(doha|qatar)|(encounter|contact):(doha|us-|iranian-)|the US side|Washington's envoys|actor:counterpart-doha|scmp-origin|open-source-intel-origin|source:diplomat|source:source/

describe.each(Object.keys(asked))('%s', (name) => {
  const answers = async (knownAt: string, clock: string) => {
    const found = await Promise.all(questions(name).map((source) => ask(database, source, { knownAt, clock })))
    expect(found.flatMap(({ errors }) => errors)).toEqual([])
    return JSON.stringify(found.map(({ data }) => data))
  }

  it('answers something as known in November, or the rest would show nothing', async () => {
    expect((await answers('2026-11-21', 'PUBLIC')).match(anythingSaid)).not.toBeNull()
  })

  it.each([
    ['2026-06-20', 'PUBLIC'],
    ['2026-06-20', 'PUBLISHED'],
    ['2026-11-20', 'RECORDED'],
  ])('answers nothing that was said, as known on %s by the clock %s', async (knownAt, clock) => {
    expect((await answers(knownAt, clock)).match(anythingSaid)).toBeNull()
  })

  it.each(['PUBLIC', 'PUBLISHED'])('answers nothing of Doha, as known on 22 June by the clock %s', async (clock) => {
    expect((await answers('2026-06-22', clock)).match(onlyOfDoha)).toBeNull()
  })
})

it('this asks every root field that takes a knowledge time', () => {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
  const takesTime = roots.filter(({ args }) => args.some(({ name }) => name === 'knownAt' || name === 'to'))
  expect(takesTime.map(({ name }) => name).sort()).toEqual(Object.keys(asked).sort())
})
