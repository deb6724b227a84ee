/** The documented operations, each beside its best hand-written statement. */
import neo4j from 'neo4j-driver'
import { ERA_SECONDS, LONG_SECONDS } from '../../../../server/domain/history.ts'
import { parseWindow } from '../../../../server/domain/time.ts'
import { toWordQuery } from '../../../../server/features/search/words.ts'
import { testNowSeconds } from '../../../support/seeded.ts'
import type { Operation, Subjects } from './operation.ts'

const month = '2019-03-01/2019-03-30'
const year = '2019'
/** Contacts of the network of a month: some 500 actors are in them, at a million encounters. */
const drawn = 300

export function operationsFor({ hub, encounter, middleName, middleActor, searched }: Subjects): readonly Operation[] {
  return [
    {
      name: 'network of 30 days',
      document: `query($window: EDTF) { network(window: $window, limit: ${drawn}) {
        nodes { actor { id name kind } roles degree }
        contacts { id kind standing from { id } to { id } time { edtf earliest latest } through { mediator { id } } }
      } }`,
      variables: { window: month },
      statement: `${contactsIn} WITH s, c, t ORDER BY c.validFrom, c.id LIMIT ${drawn + 1}
        WITH collect({id: c.id, kind: c.kind, standing: c.standing, from: s.id, to: t.id, edtf: c.edtf, through: c.through}) AS contacts,
          collect(DISTINCT c.encounter) AS encounters
        CALL (encounters) {
          UNWIND encounters AS id
          MATCH (e:Entity {id: id})<-[p:TOOK_PART]-(a:Actor) WHERE p.knownFrom <= $knownAt AND p.knownTo > $knownAt
          WITH a, collect(DISTINCT p.role) AS roles
          MATCH (a)-[:AFFILIATED_WITH*0..4]->(g:Actor)
          WITH g, collect(CASE WHEN g = a THEN roles END) AS roles
          RETURN collect({id: g.id, name: g.name, kind: g.kind, roles: roles}) AS actors
        }
        RETURN contacts, actors`,
      parameters: windowOf(month),
      library: {
        document: `query($from: BigInt, $to: BigInt, $now: BigInt) {
          actors(where: { contactsToConnection: { some: { edge: ${edgeIn} } } }) {
            id name kind
            contactsToConnection(where: { edge: ${edgeIn} }) {
              edges { properties { id kind standing edtf through } node { id name kind } } } } }`,
        variables: libraryWindowOf(month),
      },
      isFlat: false,
    },
    {
      name: 'page of encounters',
      document: `query($window: EDTF) { encounters(window: $window, first: 25) {
        nodes { id title kind } pageInfo { endCursor hasNextPage } } }`,
      variables: { window: '2019-03' },
      statement: pageOfAccounts,
      parameters: windowOf('2019-03'),
      library: { document: libraryPage, variables: libraryWindowOf('2019-03') },
      isFlat: true,
    },
    {
      name: 'page of all encounters',
      document: '{ encounters(first: 25) { nodes { id title kind } pageInfo { endCursor hasNextPage } } }',
      variables: {},
      statement: pageOfAccounts,
      parameters: windowOf(undefined),
      library: { document: libraryPage, variables: libraryWindowOf(undefined) },
      isFlat: true,
    },
    {
      name: 'page of actors',
      document: `query($after: String) { actors(first: 25, after: $after) {
        nodes { id name kind aliases { name } } pageInfo { endCursor hasNextPage } } }`,
      variables: { after: Buffer.from(JSON.stringify([middleName, middleActor])).toString('base64url') },
      statement: `MATCH (a:Actor) WHERE a.id IS NOT NULL AND a.name >= $name AND (a.name > $name OR a.id > $id)
        WITH a ORDER BY a.name, a.id LIMIT 26
        RETURN a.id AS id, a.name AS name, a.kind AS kind, [(a)-[:ALSO_KNOWN_AS]->(x) | x.name] AS aliases ORDER BY name, id`,
      parameters: { name: middleName, id: middleActor },
      library: {
        document: `query($name: String!) { actors(where: { name: { gte: $name } }, sort: [{ name: ASC }, { id: ASC }], limit: 26) {
          id name kind aliases { name } } }`,
        variables: { name: middleName },
      },
      isFlat: true,
    },
    {
      name: 'search of a name',
      document: `query($search: String) { actors(first: 10, filter: { search: $search }) { nodes { id name kind } } }`,
      variables: { search: searched },
      statement: `CALL db.index.fulltext.queryNodes('actor_names', $query, {limit: 200}) YIELD node, score
        OPTIONAL MATCH (owner:Actor)-[:ALSO_KNOWN_AS]->(node)
        WITH coalesce(owner, node) AS a, max(score) AS score ORDER BY score DESC, a.id LIMIT 11
        RETURN a.id AS id, a.name AS name, a.kind AS kind, score`,
      parameters: { query: toWordQuery(searched) },
      isFlat: true,
    },
    {
      name: 'ego network of a hub, a year',
      document: `query($id: ID!, $window: EDTF) { actor(id: $id, window: $window) {
        name contacts(first: 100) { id kind standing from { id name } to { id name } time { edtf } } } }`,
      variables: { id: hub, window: year },
      statement: `MATCH (a:Entity {id: $id})-[c:CONTACT]-(:Actor)
        WHERE c.validFrom < $to AND c.validTo > $from AND c.knownFrom <= $knownAt AND c.knownTo > $knownAt
        WITH a, c ORDER BY c.validFrom, c.id LIMIT 100
        RETURN a.name AS name, c.id AS id, c.kind AS kind, c.standing AS standing, c.edtf AS edtf,
          startNode(c).id AS from, startNode(c).name AS fromName, endNode(c).id AS to, endNode(c).name AS toName`,
      parameters: { ...windowOf(year), id: hub },
      library: {
        document: `query($id: ID!, $from: BigInt, $to: BigInt, $now: BigInt) { actors(where: { id: { eq: $id } }) { name
          contactsToConnection(where: { edge: ${edgeIn} }, first: 50, sort: [{ edge: { validFrom: ASC } }]) {
            edges { properties { id kind standing edtf } node { id name } } }
          contactsFromConnection(where: { edge: ${edgeIn} }, first: 50, sort: [{ edge: { validFrom: ASC } }]) {
            edges { properties { id kind standing edtf } node { id name } } } } }`,
        variables: { ...libraryWindowOf(year), id: hub },
      },
      isFlat: false,
    },
    {
      name: 'encounter with reports',
      document: `query($id: ID!) { encounter(id: $id) { title
        reports { id status article { title } participations { actor { id name } role } evidence { gist } } } }`,
      variables: { id: encounter },
      statement: `MATCH (e:Entity {id: $id})<-[:ABOUT]-(r:Report)-[:IN_ARTICLE]->(x:Article)
        WHERE r.knownFrom <= $knownAt
        RETURN e.title AS title, r.id AS id, r.status AS status, x.title AS article,
          [(r)-[p:PLACES]->(a) | {id: a.id, name: a.name, role: p.role}] AS parts, [(r)-[:EVIDENCED_BY]->(v) | v.gist] AS gists
        ORDER BY r.knownFrom, id`,
      parameters: { id: encounter, knownAt: neo4j.int(testNowSeconds) },
      library: {
        document: `query($id: ID!, $now: BigInt) { encounters(where: { id: { eq: $id } }) { title
          reports(where: { knownFrom: { lte: $now } }, sort: [{ knownFrom: ASC }]) { id status articles { title }
            placesConnection { edges { properties { role } node { id name } } } evidence { gist } } } }`,
        variables: { id: encounter, now: String(testNowSeconds) },
      },
      isFlat: true,
    },
    {
      name: 'histogram by years',
      document:
        '{ network(window: "1800", limit: 1) { histogram(unit: YEAR) { bins { edtf occurred planned denied } } } }',
      variables: {},
      statement: `MATCH (a:Account) USING INDEX a:Account(validFrom)
        WHERE a.validFrom >= -9000000000000 AND a.kind <> 'VISIT' AND a.knownFrom <= $knownAt AND a.knownTo > $knownAt
        WITH CASE WHEN a.validFrom <= -8640000000000 OR a.validTo >= 8640000000000 OR a.validTo - a.validFrom > 31622400 THEN NULL
          ELSE datetime({epochSeconds: a.validFrom}).year END AS bin, a.standing AS standing
        RETURN bin, standing, count(*) AS count ORDER BY bin, standing`,
      parameters: { knownAt: neo4j.int(testNowSeconds) },
      isFlat: false,
    },
  ]
}

/** The first of each index in its own order, and of these the first. */
const pageOfAccounts = `CALL () {
    MATCH (a:Account) USING INDEX a:Account(validFrom)
    WHERE a.validFrom >= $shortFrom AND a.validFrom < $to AND a.longFrom IS NULL
      AND a.validTo > $from AND a.knownFrom <= $knownAt AND a.knownTo > $knownAt AND a.kind <> 'VISIT'
    RETURN a ORDER BY a.validFrom, a.encounter LIMIT 26
    UNION ALL
    MATCH (a:Account) USING INDEX a:Account(longFrom)
    WHERE a.longFrom >= $longFrom AND a.longFrom < $to AND a.eraFrom IS NULL
      AND a.validTo > $from AND a.knownFrom <= $knownAt AND a.knownTo > $knownAt AND a.kind <> 'VISIT'
    RETURN a ORDER BY a.longFrom, a.encounter LIMIT 26
    UNION ALL
    MATCH (a:Account) USING INDEX a:Account(eraFrom)
    WHERE a.eraFrom < $to
      AND a.validTo > $from AND a.knownFrom <= $knownAt AND a.knownTo > $knownAt AND a.kind <> 'VISIT'
    RETURN a ORDER BY a.eraFrom, a.encounter LIMIT 26
  }
  WITH a ORDER BY a.validFrom, a.encounter LIMIT 26
  MATCH (e:Entity {id: a.encounter}) RETURN e.id AS id, e.title AS title, e.kind AS kind, a.validFrom AS validFrom
  ORDER BY validFrom, id`

/** Contacts or accounts of a window as conditions on properties, which is all that `@neo4j/graphql` can say. */
const edgeIn = '{ validFrom: { lt: $to }, validTo: { gt: $from }, knownFrom: { lte: $now }, knownTo: { gt: $now } }'

const libraryPage = `query($from: BigInt, $to: BigInt, $now: BigInt) {
  accounts(where: { validFrom: { gte: $from, lt: $to }, knownFrom: { lte: $now }, knownTo: { gt: $now }, NOT: { kind: { eq: "VISIT" } } },
    sort: [{ validFrom: ASC }], limit: 26) { validFrom encounters { id title kind } } }`

/** The first of each index in its own order. */
const contactsIn = `CALL () {
    MATCH (s)-[c:CONTACT]->(t) USING INDEX c:CONTACT(validFrom)
    WHERE c.validFrom >= $shortFrom AND c.validFrom < $to AND c.longFrom IS NULL
      AND c.validTo > $from AND c.knownFrom <= $knownAt AND c.knownTo > $knownAt
    RETURN s, c, t ORDER BY c.validFrom, c.id LIMIT ${drawn + 1}
    UNION ALL
    MATCH (s)-[c:CONTACT]->(t) USING INDEX c:CONTACT(longFrom)
    WHERE c.longFrom >= $longFrom AND c.longFrom < $to AND c.eraFrom IS NULL
      AND c.validTo > $from AND c.knownFrom <= $knownAt AND c.knownTo > $knownAt
    RETURN s, c, t ORDER BY c.longFrom, c.id LIMIT ${drawn + 1}
    UNION ALL
    MATCH (s)-[c:CONTACT]->(t) USING INDEX c:CONTACT(eraFrom)
    WHERE c.eraFrom < $to AND c.validTo > $from AND c.knownFrom <= $knownAt AND c.knownTo > $knownAt
    RETURN s, c, t ORDER BY c.eraFrom, c.id LIMIT ${drawn + 1}
  }`

function windowOf(edtf: string | undefined) {
  const { from, to } = parseWindow(edtf)
  return {
    from: neo4j.int(from),
    to: neo4j.int(to),
    shortFrom: neo4j.int(Math.max(-8_640_000_000_000, from - LONG_SECONDS)),
    longFrom: neo4j.int(Math.max(-8_640_000_000_000, from - ERA_SECONDS)),
    knownAt: neo4j.int(testNowSeconds),
  }
}

function libraryWindowOf(edtf: string | undefined) {
  const { from, to } = parseWindow(edtf)
  return { from: String(from), to: String(to), now: String(testNowSeconds) }
}
