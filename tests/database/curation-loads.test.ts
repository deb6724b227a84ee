/** What loads make of curations, and curations of each other: on an invented network that fits on a page. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../server/database/statement.ts'
import { createCurator } from '../../server/ingest/curation/curator.ts'
import { ask } from '../support/api.ts'
import { curate, signed, storeWithoutLog } from '../support/curations.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { createTestLoader, testNowSeconds } from '../support/seeded.ts'
import { acceptedText, makeSourceFolder } from '../support/source-files.ts'
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

async function load(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const paths = Object.entries(files).map(([name, text]) => folder.write(`${name}.yaml`, text))
  const outcomes = await createTestLoader(database).loadPaths(paths, () => undefined)
  return outcomes.map(({ kind, problems }) => [kind, ...problems.map(({ message }) => message)].join(': '))
}

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

describe('curations taken back in any order', () => {
  it.each([1, 2, 3, 4])('give the store that was (sequence %i)', async (seed) => {
    const more = {
      fourth: third
        .replace('article: third', 'article: fourth')
        .replaceAll('norland', 'nord')
        .replace('Norland', 'Nord')
        .replace('{ name: Nordland, in: third }', '{ name: Nörd, in: fourth }'),
    }
    await load(more)
    const before = await storeWithoutLog(database)
    const random = createRandom(seed)
    const actors = ['north', 'norland', 'nord', 'made-1', 'made-2', 'made-3'].map((slug) => `actor:${slug}`)
    const reports = ['report:first/planned', 'report:third/held', 'report:fourth/held']
    const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value
    let made = 0
    const steps = [
      () => `mergeActors(keep: "${pick(actors)}", merged: ["${pick(actors)}"], ${signed})`,
      () => `mergeActors(keep: "${pick(actors)}", merged: ["${pick(actors)}", "${pick(actors)}"], ${signed})`,
      () => `splitActor(actor: "${pick(actors)}", restore: ["${pick(actors)}"], ${signed})`,
      () => {
        made += 1
        return `splitActor(actor: "${pick(actors)}", into: { name: "Made ${made}" }, reports: ["${pick(reports)}"], ${signed})`
      },
      () => `addAlias(actor: "${pick(actors)}", name: "Name ${Math.floor(random() * 1000)}", ${signed})`,
      () => `neverMerge(a: "${pick(actors)}", b: "${pick(actors)}", ${signed})`,
      () => `undo(curation: "curation:${1 + Math.floor(random() * 8)}", ${signed})`,
    ]
    let done = 0
    for (let step = 0; step < 60; step += 1) {
      const answer = await curate(database, pick(steps)())
      if (/^curation:/.test(answer) && !answer.includes('speaks of')) done += 1
      expect(answer).not.toMatch(/refused|is spoken of but not stored|Cannot/)
    }
    expect(done).toBeGreaterThan(4)
    for (let round = 0; round < 30; round += 1) {
      const standing = await inForce()
      if (standing.length === 0) break
      for (const id of standing) await curate(database, `undo(curation: "${id}", ${signed})`)
    }
    expect(await inForce()).toEqual([])
    expect(await storeWithoutLog(database)).toEqual(before)
  })
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
