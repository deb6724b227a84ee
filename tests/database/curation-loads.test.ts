/** What loads make of curations, and curations of each other: on an invented network that fits on a page. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../server/database/statement.ts'
import { createCurator } from '../../server/ingest/curation/curator.ts'
import { ask } from '../support/api.ts'
import { curate, namingMerged, settleAnew, signed, storeWithoutLog } from '../support/curations.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { createTestLoader, testNowSeconds } from '../support/seeded.ts'
import { acceptedText, loadTexts, makeSourceFolder } from '../support/source-files.ts'
import { readWholeStore } from '../support/whole-store.ts'

const folder = makeSourceFolder()
const database: TestDatabase = await openTestDatabase()

/** North is also written as `norland`, in an article of its own. */
const third = acceptedText('second.yaml')
  .replace('article: second', 'article: third')
  .replace(
    'reports:\n',
    'introduces:\n  actors:\n    norland: { name: Norland, kind: state, aliases: [{ name: Nordland, in: third }] }\nreports:\n',
  )
  .replaceAll('{ actor: north, role: party, side: north }', '{ actor: norland, role: party, side: norland }')

const texts = { register: acceptedText('register.yaml'), first: acceptedText('first.yaml'), third }
const merge = `mergeActors(keep: "actor:north", merged: ["actor:norland"], ${signed})`

const load = (texts: Readonly<Record<string, string>>) => loadTexts(createTestLoader(database), folder, texts)

beforeEach(async () => {
  await database.clear()
  expect(await load(texts)).toEqual(['loaded', 'loaded', 'loaded'])
})

afterAll(async () => {
  folder.remove()
  await database.close()
})

async function contactsOfNorth() {
  const { data } = await ask(
    database,
    '{ actor(id: "actor:north", knownAt: "2031") { aliases { name } contacts { kind to { id } from { id } reports { id } } } }',
  )
  return data.actor
}

describe('a merge', () => {
  it('changes nothing where the same files are loaded again', async () => {
    await curate(database, merge)
    const curated = await storeWithoutLog(database)
    expect(await load(texts)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(await storeWithoutLog(database)).toEqual(curated)
  })

  it('holds for an article that changes, and for one that comes later', async () => {
    await curate(database, merge)
    expect(await load({ third: third.replace('status: occurred', 'status: under_way') })).toEqual(['loaded'])
    expect(
      await load({
        fourth: third.replace('article: third', 'article: fourth').replace(/introduces:[\s\S]*reports:/, 'reports:'),
      }),
    ).toEqual(['loaded'])
    expect(await contactsOfNorth()).toEqual({
      aliases: [{ name: 'Nordland' }, { name: 'Norland' }, { name: 'The North' }],
      contacts: [
        {
          kind: 'MEDIATED',
          from: { id: 'actor:north' },
          to: { id: 'actor:broker' },
          reports: [{ id: 'report:first/planned' }, { id: 'report:fourth/held' }, { id: 'report:third/held' }],
        },
        {
          kind: 'INDIRECT',
          from: { id: 'actor:north' },
          to: { id: 'actor:south' },
          reports: [{ id: 'report:first/planned' }, { id: 'report:fourth/held' }, { id: 'report:third/held' }],
        },
      ],
    })
  })

  it('taken back after loads gives what the files alone give', async () => {
    await curate(database, merge)
    const changed = {
      register: texts.register
        .replace('name: North, kind', 'name: The North itself, kind')
        .replace('name: The North,', 'name: Northland,'),
      third: third
        .replace('name: Norland,', 'name: Norland the Great,')
        .replace('status: occurred', 'status: under_way'),
    }
    expect(await load(changed)).toEqual(['loaded', 'loaded'])
    await curate(database, `undo(curation: "curation:1", ${signed})`)
    const after = await storeWithoutLog(database)
    await database.clear()
    await load({ ...texts, ...changed })
    expect(after).toEqual(await storeWithoutLog(database))
  })

  it('waits while an article that defines its actors is gone, and is kept for when it comes back', async () => {
    await curate(database, `mergeActors(keep: "actor:norland", merged: ["actor:north"], ${signed})`)
    const curated = await storeWithoutLog(database)
    const loader = createTestLoader(database)
    await loader.removeArticle('article:third')
    expect(
      (
        await ask(
          database,
          '{ actor(id: "actor:north") { id } curations { nodes { inForce others { standsAs { id } } actor { standsAs { id } } } } }',
        )
      ).data,
    ).toEqual({
      actor: { id: 'actor:north' },
      curations: {
        nodes: [{ inForce: true, others: [{ standsAs: { id: 'actor:north' } }], actor: { standsAs: null } }],
      },
    })
    expect(await load({ third })).toEqual(['loaded'])
    expect(await storeWithoutLog(database)).toEqual(curated)
  })

  it('keeps an article from being loaded that has the two face each other, and says so', async () => {
    await curate(database, merge)
    const facing = third
      .replace('article: third', 'article: fourth')
      .replace(/introduces:[\s\S]*reports:/, 'reports:')
      .replace('{ actor: south, role: party, side: south }', '{ actor: north, role: party, side: north }')
    expect(await load({ fourth: facing })).toEqual([
      'refused: these cannot be one: of encounter:harbour-talks, report:fourth/held names actor:norland and actor:north side by side, each as PARTY',
    ])
  })
})

describe('whom an article alone introduces', () => {
  const known = async (knownAt: string) => {
    const { data } = await ask(
      database,
      `{ actors(knownAt: "${knownAt}") { nodes { id } } actor(id: "actor:norland", knownAt: "${knownAt}") { id } }`,
    )
    return [data.actor?.id, ...data.actors.nodes.map(({ id }: { readonly id: string }) => id)]
  }

  it('is known with that article, and earlier where one whom a register has is merged into it', async () => {
    const others = ['actor:broker', 'actor:north', 'actor:south']
    expect(await known('2020')).toEqual([undefined, ...others])
    expect(await known('2031')).toEqual([
      'actor:norland',
      'actor:broker',
      'actor:norland',
      'actor:north',
      'actor:south',
    ])
    await curate(database, `mergeActors(keep: "actor:norland", merged: ["actor:north"], ${signed})`)
    expect(await known('2020')).toEqual(['actor:norland', 'actor:broker', 'actor:norland', 'actor:south'])
  })
})

describe('the name of a merged actor whom an article alone introduces', () => {
  const named = async (knownAt: string, clock = 'PUBLIC') => {
    const { data, errors } = await ask(
      database,
      `{ actor(id: "actor:north", knownAt: "${knownAt}", clock: ${clock}) { aliases { name article { id } } }
         search(text: "Norland", knownAt: "${knownAt}", clock: ${clock}) { node { id } text } }`,
    )
    expect(errors).toEqual([])
    return {
      aliases: data.actor.aliases.map(({ name }: { readonly name: string }) => name),
      found: data.search.filter(({ text }: { readonly text: string }) => /norland/i.test(text)).length > 0,
    }
  }

  it('is that article’s: nobody tells or finds it before', async () => {
    await curate(database, merge)
    expect(await named('2030-05-03')).toEqual({ aliases: ['The North'], found: false })
    expect(await named('2030-05-05')).toEqual({ aliases: ['Nordland', 'Norland', 'The North'], found: true })
    expect(await named('2026-11-20', 'RECORDED')).toEqual({ aliases: [], found: false })
    expect(await named('2026-11-22', 'RECORDED')).toEqual(await named('2030-05-05'))
    const { data } = await ask(
      database,
      '{ actor(id: "actor:north", knownAt: "2031") { aliases { name article { id } } } }',
    )
    expect(data.actor.aliases).toContainEqual({ name: 'Norland', article: { id: 'article:third' } })
  })

  it('of one whom a register has is always known', async () => {
    await curate(database, `mergeActors(keep: "actor:norland", merged: ["actor:north"], ${signed})`)
    const { data } = await ask(
      database,
      '{ actor(id: "actor:norland", knownAt: "2020") { aliases { name article { id } } } }',
    )
    expect(data.actor.aliases).toEqual([{ name: 'North', article: null }])
  })
})

describe('two at once', () => {
  const curator = createCurator(database, () => testNowSeconds)
  const by = { reason: 'one state', by: 'A. Analyst' }

  it('are made one after the other, and the second is told of the first', async () => {
    const outcomes = await Promise.allSettled([
      curator.merge({ keep: 'actor:north', merged: ['actor:norland'], ...by }),
      curator.merge({ keep: 'actor:norland', merged: ['actor:north'], ...by }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { data } = await ask(database, '{ curations { nodes { id } } actors { nodes { id } } }')
    expect(data.curations.nodes).toEqual([{ id: 'curation:1' }])
    expect(data.actors.nodes).toHaveLength(3)
  })

  it('a load and a merge give what one after the other gives', async () => {
    await createTestLoader(database).removeArticle('article:third')
    await load({ third })
    const fourth = third.replace('article: third', 'article: fourth').replace(/introduces:[\s\S]*reports:/, 'reports:')
    await Promise.all([load({ fourth }), curator.merge({ keep: 'actor:north', merged: ['actor:norland'], ...by })])
    const atOnce = await storeWithoutLog(database)
    await database.clear()
    await load({ ...texts, fourth })
    await curator.merge({ keep: 'actor:north', merged: ['actor:norland'], ...by })
    expect(atOnce).toEqual(await storeWithoutLog(database))
  })
})

describe('a merge that breaks off', () => {
  it('at any statement leaves the store as it was', async () => {
    const before = await readWholeStore(database)
    const by = { reason: 'one state', by: 'A. Analyst' }
    let reached = 0
    for (let last = 0; last < 100; last += 1) {
      const failing = createCurator(failingAfter(last), () => testNowSeconds)
      const outcome = await failing.merge({ keep: 'actor:north', merged: ['actor:norland'], ...by }).catch(String)
      if (typeof outcome !== 'string') break
      expect(outcome).toBe('Error: the power fails')
      expect(await readWholeStore(database)).toEqual(before)
      reached = last
    }
    expect(reached).toBeGreaterThan(15)
  })

  function failingAfter(last: number): Database {
    return {
      ...database,
      write: (work, options) =>
        database.write((transaction) => {
          let count = 0
          return work({
            run: (statement, parameters) => {
              count += 1
              if (count > last) throw new Error('the power fails')
              return transaction.run(statement, parameters)
            },
          })
        }, options),
    }
  }
})

/** One more name of North, and the envoys of both sides, of whom one article denies that they met. */
const more = {
  fourth: third
    .replace('article: third', 'article: fourth')
    .replaceAll('norland', 'nord')
    .replace('Norland', 'Nord')
    .replace('{ name: Nordland, in: third }', '{ name: Nörd, in: fourth }'),
  fifth: `
article: fifth
title: No meeting of envoys
publisher: courier
published: 2030-05-06
introduces:
  actors:
    southland: { name: Southland, kind: state }
    north-envoys: { name: Envoys of North, kind: delegation, of: north, possiblySame: [{ as: norland-envoys, ground: One town. }] }
    norland-envoys: { name: Envoys of Norland, kind: delegation, of: norland }
    south-envoys: { name: Envoys of South, kind: delegation, of: south }
    southern-envoys: { name: Southern envoys, kind: delegation, of: southland }
    anna: { name: Anna, kind: person, member: [north-envoys, norland-envoys] }
  encounters:
    envoys-meet: { title: Envoys meet, kind: meeting }
reports:
  denied:
    encounter: envoys-meet
    status: denied
    who:
      - { actor: north-envoys, role: party, side: north }
      - { actor: southern-envoys, role: party, side: southland }
    denies:
      - { between: [north-envoys, southern-envoys], scope: direct, window: 2030-05-05 }
      - { between: [norland-envoys, south-envoys], scope: any, window: 2030-05-05 }
    attribution: author
    evidence: { paragraph: 1, gist: They did not meet. }
  expected:
    encounter: envoys-meet
    status: planned
    mode: direct
    who:
      - { actor: norland-envoys, role: party, side: norland }
      - { actor: anna, role: member, for: norland-envoys }
      - { actor: south-envoys, role: party, side: south }
      - { actor: broker, role: host, present: false }
    attribution: author
    evidence: { paragraph: 2, gist: They were to meet. }
`,
}

describe('what is said of two who become one', () => {
  const groupsOf = async (id: string) => {
    const { data } = await ask(database, `{ actor(id: "${id}") { affiliations { group { id } } } }`)
    return data.actor.affiliations.map(({ group }: { readonly group: { readonly id: string } }) => group.id)
  }

  /** The envoys of North and those of Norland are one, and so are the two: both files say the same of them then. */
  beforeEach(async () => {
    expect(await load(more)).toEqual(['loaded', 'loaded'])
    await curate(database, `mergeActors(keep: "actor:norland-envoys", merged: ["actor:north-envoys"], ${signed})`)
    await curate(database, `mergeActors(keep: "actor:norland", merged: ["actor:north"], ${signed})`)
    expect(await groupsOf('actor:norland-envoys')).toEqual(['actor:norland'])
  })

  it('is said once, whatever is decided later of one of them', async () => {
    for (const slug of ['norland', 'norland-envoys', 'anna']) {
      await curate(database, `addAlias(actor: "actor:${slug}", name: "Another name of ${slug}", ${signed})`)
      expect(await groupsOf('actor:norland-envoys')).toEqual(['actor:norland'])
    }
  })

  it('is said twice again once they belong to two', async () => {
    await curate(database, `undo(curation: "curation:2", ${signed})`)
    expect(await groupsOf('actor:norland-envoys')).toEqual(['actor:norland', 'actor:north'])
  })

  it('stays as it is where a file changes that says only the one', async () => {
    const curated = await storeWithoutLog(database)
    expect(await load({ register: texts.register.replace('name: North,', 'name: North itself,') })).toEqual(['loaded'])
    expect(await load({ register: texts.register })).toEqual(['loaded'])
    expect(await storeWithoutLog(database)).toEqual(curated)
    expect(await load({ third: third.replace('name: Norland,', 'name: Norland itself,') })).toEqual(['loaded'])
    expect(await load({ third })).toEqual(['loaded'])
    expect(await storeWithoutLog(database)).toEqual(curated)
  })
})

describe('a denial between two who are each merged', () => {
  it('stays theirs where a file changes that defines one of them', async () => {
    await load(more)
    await curate(database, `mergeActors(keep: "actor:south-envoys", merged: ["actor:southern-envoys"], ${signed})`)
    await curate(database, `addAlias(actor: "actor:anna", name: "Anna the envoy", ${signed})`)
    const loaded = { ...more, fifth: more.fifth.replace('name: Anna,', 'name: Anna of North,') }
    expect(await load({ fifth: loaded.fifth })).toEqual(['loaded'])
    const { data } = await ask(database, '{ denials(knownAt: "2031") { contact { from { id } to { id } } } }')
    expect(data.denials).toEqual([
      { contact: { from: { id: 'actor:norland-envoys' }, to: { id: 'actor:south-envoys' } } },
      { contact: { from: { id: 'actor:north-envoys' }, to: { id: 'actor:south-envoys' } } },
    ])
    const stored = await storeWithoutLog(database)
    await settleAnew(database)
    expect(await storeWithoutLog(database)).toEqual(stored)
  })
})

describe('curations in any order', () => {
  const kinds = [
    ['north', 'norland', 'nord'],
    ['south', 'southland'],
    ['north-envoys', 'norland-envoys'],
    ['south-envoys', 'southern-envoys'],
  ].map((slugs) => slugs.map((slug) => `actor:${slug}`))
  const actors = [...kinds.flat(), 'actor:anna', 'actor:made-1', 'actor:made-2']
  const reports = ['first/planned', 'third/held', 'fourth/held', 'fifth/denied', 'fifth/expected']

  it.each([1, 2, 3, 4])(
    'give at every step what files and log give from the first on, and taken back the store that was (sequence %i)',
    async (seed) => {
      expect(await load(more)).toEqual(['loaded', 'loaded'])
      const before = await storeWithoutLog(database)
      const random = createRandom(seed)
      const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value
      const pickAlike = () => {
        const alike = random() < 0.8 ? pick(kinds) : actors
        return [pick(alike), pick(alike), pick(alike)]
      }
      let made = 0
      const steps = [
        () => {
          const [keep, merged] = pickAlike()
          return `mergeActors(keep: "${keep}", merged: ["${merged}"], ${signed})`
        },
        () => {
          const [keep, merged, third] = pickAlike()
          return `mergeActors(keep: "${keep}", merged: ["${merged}", "${third}"], ${signed})`
        },
        () => {
          const [actor, restored] = pickAlike()
          return `splitActor(actor: "${actor}", restore: ["${restored}"], ${signed})`
        },
        () => {
          made += 1
          return `splitActor(actor: "${pick(actors)}", into: { name: "Made ${made}" }, reports: ["report:${pick(reports)}"], ${signed})`
        },
        () => `addAlias(actor: "${pick(actors)}", name: "Name ${Math.floor(random() * 1000)}", ${signed})`,
        () => `neverMerge(a: "${pick(actors)}", b: "${pick(actors)}", ${signed})`,
        () => `undo(curation: "curation:${1 + Math.floor(random() * 12)}", ${signed})`,
      ]
      let done = 0
      for (let step = 0; step < 60; step += 1) {
        const mutation = pick(steps)()
        const answer = await curate(database, mutation)
        expect(answer).not.toMatch(/refused|is spoken of but not stored|Cannot/)
        if (!answer.endsWith('encounters changed')) continue
        done += 1
        expect([mutation, ...(await namingMerged(database))]).toEqual([mutation])
        const asStored = await storeWithoutLog(database)
        await settleAnew(database)
        expect([mutation, ...(await storeWithoutLog(database))]).toEqual([mutation, ...asStored])
      }
      expect(done).toBeGreaterThan(10)
      for (let round = 0; round < 30; round += 1) {
        const standing = await inForce()
        if (standing.length === 0) break
        for (const id of standing) await curate(database, `undo(curation: "${id}", ${signed})`)
      }
      expect(await inForce()).toEqual([])
      expect(await storeWithoutLog(database)).toEqual(before)
    },
  )
})

async function inForce(): Promise<readonly string[]> {
  const { data } = await ask(database, '{ curations(first: 100) { nodes { id inForce } } }')
  return data.curations.nodes
    .filter((one: { readonly inForce: boolean }) => one.inForce)
    .map(({ id }: { readonly id: string }) => id)
}

/** A small generator of numbers in [0, 1), the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
