/** Two entries of one speaker are one origin (rule 6), by whichever way it becomes known that they are. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { loadBulk } from '../../server/ingest/bulk/load-bulk.ts'
import { readSourceFile } from '../../server/ingest/source-file.ts'
import { strict } from '../bench/support/strict.ts'
import { ask } from '../support/api.ts'
import { curate, signed, storeWithoutLog } from '../support/curations.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { createTestLoader, testNowSeconds } from '../support/seeded.ts'
import { acceptedText, loadTexts, makeSourceFolder } from '../support/source-files.ts'
import { readWholeStore } from '../support/whole-store.ts'

const folder = makeSourceFolder()
const database: TestDatabase = await openTestDatabase()

/** The crier briefs the press and has a channel of his own, which the register gives to one whose name is spelt otherwise. */
const register = acceptedText('register.yaml')
  .replace(
    'venues:',
    '  crier: { name: Town crier, kind: person }\n  cryer: { name: Town cryer, kind: person }\nvenues:',
  )
  .replace(
    'tracks:',
    '  briefings: { name: Briefings, kind: spokesperson, actor: crier }\n' +
      '  own-channel: { name: Own channel, kind: official, actor: cryer }\ntracks:',
  )
const onWordOf = (source: string, text: string) =>
  text
    .replace('status: planned', 'status: occurred')
    .replace(/attribution:\n.*\n/, `attribution: [{ source: ${source}, at: 2030-05-04 }]\n`)
const texts = {
  register,
  first: onWordOf('briefings', acceptedText('first.yaml')),
  second: onWordOf('own-channel', acceptedText('second.yaml')),
}
const asOne = { ...texts, register: register.replace('actor: cryer', 'actor: crier') }
const merge = `mergeActors(keep: "actor:crier", merged: ["actor:cryer"], ${signed})`

const load = (texts: Readonly<Record<string, string>>) => loadTexts(createTestLoader(database), folder, texts)

beforeEach(async () => {
  await database.clear()
  expect(await load(texts)).toEqual(['loaded', 'loaded', 'loaded'])
})

afterAll(async () => {
  folder.remove()
  await database.close()
})

/** On how many origins the talks, and the contacts in them, rest; and who tells of them, each by himself. */
async function told() {
  const { data, errors } = await ask(
    database,
    `{ encounter(id: "encounter:harbour-talks", knownAt: "2031") {
         corroboration { reports origins { atLeast atMost } }
         accounts { origin { id } reports { id } }
         contacts { corroboration { origins { atLeast atMost } } } }
       corroborated: network(minOrigins: 2, knownAt: "2031") { contacts { id } }
       lens: network(lens: { minOrigins: 2 }, knownAt: "2031") { contacts { id } } }`,
  )
  expect(errors).toEqual([])
  const { encounter, corroborated, lens } = data
  const ofContacts = encounter.contacts.map((one: typeof encounter) => one.corroboration.origins)
  return { ...encounter, contacts: ofContacts, twice: [corroborated.contacts.length, lens.contacts.length] }
}

const two = { atLeast: 2, atMost: 2 }
const one = { atLeast: 1, atMost: 1 }
const asTwo = {
  corroboration: { reports: 2, origins: two },
  accounts: [
    { origin: { id: 'source:briefings' }, reports: [{ id: 'report:first/planned' }] },
    { origin: { id: 'source:own-channel' }, reports: [{ id: 'report:second/held' }] },
  ],
  contacts: [two, two, two],
  twice: [3, 3],
}
const asTheSame = {
  corroboration: { reports: 2, origins: one },
  accounts: [
    { origin: { id: 'source:briefings' }, reports: [{ id: 'report:first/planned' }, { id: 'report:second/held' }] },
  ],
  contacts: [one, one, one],
  twice: [0, 0],
}

describe('the briefings and the channel of one speaker', () => {
  it('are two origins for as long as their speakers count as two', async () => {
    expect(await told()).toEqual(asTwo)
  })

  it('become one once the speakers are merged, and two again when that is undone', async () => {
    const before = await storeWithoutLog(database)
    expect(await curate(database, merge)).toBe('curation:1: 1 encounters changed')
    expect(await told()).toEqual(asTheSame)
    expect(await curate(database, `undo(curation: "curation:1", ${signed})`)).toBe('curation:2: 1 encounters changed')
    expect(await told()).toEqual(asTwo)
    expect(await storeWithoutLog(database)).toEqual(before)
  })

  it('are one where the register comes to give both to one, as if it always had', async () => {
    expect(await load({ register: asOne.register })).toEqual(['loaded'])
    expect(await told()).toEqual(asTheSame)
    const changed = await readWholeStore(database)
    await database.clear()
    await load(asOne)
    expect(await readWholeStore(database)).toEqual(changed)
  })

  it('are one to a load in bulk as well, whether their register is stored before or comes along', async () => {
    await database.clear()
    await load(asOne)
    const singly = await readWholeStore(database)
    for (const stored of [{}, { register: asOne.register }]) {
      await database.clear()
      await load(stored)
      const files = Object.entries(asOne).map(([name, text]) =>
        readSourceFile(`${name}.yaml`, new TextEncoder().encode(text)),
      )
      const settings = { database, nowSeconds: () => testNowSeconds }
      expect(await loadBulk(files, settings, strict)).toMatchObject({ refused: 0 })
      expect(await readWholeStore(database)).toEqual(singly)
    }
  })

  it('are one in a bulk load after the merge that made them one', async () => {
    await database.clear()
    await load({ register })
    await curate(database, merge)
    const files = [texts.first, texts.second].map((text, index) =>
      readSourceFile(`${index}.yaml`, new TextEncoder().encode(text)),
    )
    const settings = { database, nowSeconds: () => testNowSeconds }
    await loadBulk(files, settings, strict)
    expect(await told()).toEqual(asTheSame)
  })
})
