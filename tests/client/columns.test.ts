/** Time steps over contact columns: what is visible, what came and went, and what the lines of a large network stand for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listNeededUrls } from '../../client/columns/column-files.ts'
import { joinColumns } from '../../client/columns/join-columns.ts'
import { createLineTally, looks, readAppearance, UNDRAWN } from '../../client/columns/line-tally.ts'
import type { NetworkColumns } from '../../client/columns/network-columns.ts'
import { toColumnsQuestion } from '../../client/columns/question.ts'
import { createTimeSteps } from '../../client/columns/time-steps.ts'
import { parseDayWindow } from '../../client/state/window.ts'
import {
  type ColumnsQuestion,
  type ContactVersion,
  contactIdAt,
  decodeContactColumns,
  kinds,
  selectContacts,
  standings,
} from '../../server/domain/contact-columns/index.ts'
import { OPEN_END } from '../../server/domain/open-ends.ts'
import { parseKnownAt, parseWindow } from '../../server/domain/time.ts'
import { encodeVersions, listDrawn, nameLine, networkOf, version } from './columns-builder.ts'

const at = (instant: string): number => Date.parse(instant) / 1000

/** Doha: announced on the 28th, met on the 30th, told on the 1st; Muscat two weeks before, through Oman. */
const story: readonly ContactVersion[] = [
  version('doha/envoys/qatar-pm/hosted', '2026-06-30', {
    standing: 'PLANNED',
    knownFrom: at('2026-06-28T00:00Z'),
    knownTo: at('2026-07-01T00:00Z'),
  }),
  version('doha/envoys/qatar-pm/hosted', '2026-06-30'),
  version('talks/envoys/iranian-team/denied-direct', '2026-06-30', {
    standing: 'DENIED',
    knownFrom: at('2026-06-29T00:00Z'),
  }),
  version('muscat/iranian-side/us-side/indirect', '2026-06-21', {
    through: ['actor:oman'],
    throughAgreement: ['AGREED'],
  }),
  version('muscat/iranian-side/oman/mediated', '2026-06-21'),
]

const question = (window: string, knownAt: string): ColumnsQuestion => {
  const { from, to } = parseWindow(window)
  return { from, to, knownAt: at(knownAt) }
}

const nameRows = ({ columns }: NetworkColumns, rows: Uint32Array): readonly string[] =>
  [...rows].map(
    (row) => `${contactIdAt(columns, row).slice('contact:'.length)} ${standings[columns.standing[row] ?? 0]}`,
  )

describe('a step through time', () => {
  it('tells what is visible, what came and what went since the step before', () => {
    const network = networkOf(story)
    const step = createTimeSteps(network.columns)
    const read = (window: string, knownAt: string) => {
      const { visible, entered, left } = step(question(window, knownAt))
      return { visible: visible.length, entered: nameRows(network, entered), left: nameRows(network, left) }
    }
    expect(read('2026-06', '2026-06-28T12:00Z')).toEqual({
      visible: 3,
      entered: [
        'muscat/iranian-side/oman/mediated OCCURRED',
        'muscat/iranian-side/us-side/indirect OCCURRED',
        'doha/envoys/qatar-pm/hosted PLANNED',
      ],
      left: [],
    })
    expect(read('2026-06-30', '2026-06-29T12:00Z')).toEqual({
      visible: 2,
      entered: ['talks/envoys/iranian-team/denied-direct DENIED'],
      left: ['muscat/iranian-side/oman/mediated OCCURRED', 'muscat/iranian-side/us-side/indirect OCCURRED'],
    })
    expect(read('2026-06-30', '2026-07-02T00:00Z')).toEqual({
      visible: 2,
      entered: ['doha/envoys/qatar-pm/hosted OCCURRED'],
      left: ['doha/envoys/qatar-pm/hosted PLANNED'],
    })
  })

  it('of the window alone sees the same, however far it moves', () => {
    fc.assert(
      fc.property(
        anyVersions,
        anyQuestion,
        fc.array(fc.tuple(anySeconds, fc.nat({ max: 90 }))),
        (versions, asked, windows) => {
          const { columns } = networkOf(versions)
          const step = createTimeSteps(columns)
          let before: readonly number[] = []
          for (const [from, days] of windows) {
            const moved = { ...asked, from, to: from + days * 86_400 }
            const naive = Array.from({ length: columns.count }, (_, row) => row).filter((row) =>
              fits(columns, row, moved),
            )
            const { visible, entered, left } = step(moved)
            expect([...visible]).toEqual(naive)
            expect([...entered]).toEqual(naive.filter((row) => !before.includes(row)))
            expect([...left]).toEqual(before.filter((row) => !naive.includes(row)))
            before = naive
          }
        },
      ),
    )
  })

  it('sees what a look at every version sees, whatever was seen before', () => {
    fc.assert(
      fc.property(anyVersions, anyQuestion, fc.array(anyStep, { maxLength: 12 }), (versions, first, steps) => {
        const questions = [first]
        for (const next of steps) questions.push({ ...(questions.at(-1) ?? first), ...next })
        const { columns } = networkOf(versions)
        const step = createTimeSteps(columns)
        let before = new Set<number>()
        for (const asked of questions) {
          const { visible, entered, left } = step(asked)
          const naive = Array.from({ length: columns.count }, (_, row) => row).filter((row) =>
            fits(columns, row, asked),
          )
          expect([...visible]).toEqual(naive)
          expect([...visible].sort()).toEqual([...selectContacts(columns, asked)].sort())
          expect([...entered]).toEqual(naive.filter((row) => !before.has(row)))
          const now = new Set(naive)
          expect([...left]).toEqual([...before].filter((row) => !now.has(row)))
          before = now
        }
      }),
    )
  })
})

describe('the question of a step', () => {
  const header = { ...networkOf([]).columns.header, knownAt: at('2026-08-01T00:00Z') }
  it.each(['2026-06-30', '2026-06-30T08:15Z'])('means by %s what the API means', (knownAt) => {
    const days = parseDayWindow('2026-06-19/2026-07-03')
    const { from, to } = parseWindow('2026-06-19/2026-07-03')
    expect(toColumnsQuestion(days, knownAt, { header })).toEqual({ from, to, knownAt: parseKnownAt(knownAt, 0) })
  })

  it('is left to the server where the columns cannot tell', () => {
    const days = parseDayWindow('2026-06-30')
    expect(toColumnsQuestion(days, '2026-09', { header })).toBeUndefined()
    expect(toColumnsQuestion(days, '2026-08-02', { header })).toBeUndefined()
    expect(toColumnsQuestion(undefined, undefined, { header })).toBeUndefined()
  })
})

describe('the lines of a large network', () => {
  it('run through mediators, and join parties only where they were in contact themselves', () => {
    const network = networkOf(story)
    expect(Array.from({ length: network.lines.count }, (_, line) => nameLine(network, line)).sort()).toEqual([
      'envoys – iranian-team',
      'envoys – qatar-pm',
      'iranian-side – oman',
      'oman – us-side',
    ])
  })

  it('are drawn as the strongest that is said of a pair, and weighed by that alone', () => {
    const network = networkOf([
      version('one/a/b/direct', '2026-06-01'),
      ...Array.from({ length: 5 }, (_, index) =>
        version(`plan-${index}/a/b/direct`, '2026-06-01', { standing: 'PLANNED' }),
      ),
      ...Array.from({ length: 5 }, (_, index) => version(`call-${index}/c/b/unclear`, '2026-06-01')),
      version('no/a/c/denied-any', '2026-06-01', { standing: 'DENIED' }),
    ])
    const tally = createLineTally(network)
    tally.apply(createTimeSteps(network.columns)(question('2026-06', '2026-07-01T00:00Z')).entered, new Uint32Array())
    const drawn = [...listDrawn(network, tally, UNDRAWN)].map(([line, look]) => [line, readAppearance(look)])
    expect(Object.fromEntries(drawn)).toEqual({
      'a – b': { look: { kind: 'DIRECT', surety: 'held' }, weight: 0 },
      'b – c': { look: { kind: 'UNCLEAR', surety: 'held' }, weight: 2 },
      'a – c': { look: { kind: 'DENIED', surety: 'denied' }, weight: 0 },
    })
  })

  it('say after any steps what they say counted anew, and which of them changed', () => {
    fc.assert(
      fc.property(anyVersions, fc.array(anyQuestion, { maxLength: 6 }), (versions, questions) => {
        const network = networkOf(versions)
        const step = createTimeSteps(network.columns)
        const tally = createLineTally(network)
        for (const asked of questions) {
          const before = listDrawn(network, tally, UNDRAWN)
          const { entered, left } = step(asked)
          const changed = [...tally.apply(entered, left)].map((line) => nameLine(network, line))
          const anew = createLineTally(network)
          anew.apply(createTimeSteps(network.columns)(asked).entered, new Uint32Array())
          const now = listDrawn(network, tally, UNDRAWN)
          expect(now).toEqual(listDrawn(network, anew, UNDRAWN))
          expect(tally.drawnLines).toEqual(anew.drawnLines)
          const differing = new Set(
            [...before.keys(), ...now.keys()].filter((line) => before.get(line) !== now.get(line)),
          )
          expect(changed.sort()).toEqual([...differing].sort())
        }
      }),
    )
  })

  it('have a look for every kind and standing that contacts have', () => {
    expect(new Set(looks.map(({ kind }) => kind))).toEqual(new Set(kinds))
  })
})

describe('chunks', () => {
  const chunk = (id: string) => ({ id, url: `/columns/contacts?chunk=${id}`, versions: 1 })
  const years = ['long', '2024', '2025', '2026'].map(chunk)
  it.each([
    ['2026-01-10/2026-02', ['long', '2025', '2026']],
    ['2026-03', ['long', '2026']],
    ['2024/2025', ['long', '2024', '2025']],
  ])(
    'that a window of %s needs are what lasts long, its years, and the one before where versions may reach over',
    (window, ids) => {
      expect(listNeededUrls(years, parseDayWindow(window))).toEqual(ids.map((id) => chunk(id).url))
    },
  )

  it('that nothing cuts by year are all needed', () => {
    expect(listNeededUrls([chunk('all')], parseDayWindow('2026-03'))).toEqual([chunk('all').url])
  })

  it('joined are the one file that they were cut from', () => {
    const long = version('war/a/b/unclear', '2025-01-01', { validTo: at('2026-03-01T00:00Z') })
    const early = version('muscat/b/c/indirect', '2025-05-01', { through: ['actor:a'], throughAgreement: ['PARTIAL'] })
    const late = version('doha/c/a/indirect', '2026-05-01', { through: ['actor:d'], throughAgreement: ['AGREED'] })
    const chunks = [[long], [early], [late]].map((versions) => decodeContactColumns(encodeVersions(versions)))
    expect(joinColumns(chunks)).toEqual(decodeContactColumns(encodeVersions([long, early, late])))
  })
})

const anyActor = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const anySeconds = fc.integer({ min: 0, max: 100 }).map((day) => at('2026-01-01T00:00Z') + day * 86_400)
const anyVersion: fc.Arbitrary<ContactVersion> = fc
  .record({
    encounter: fc.nat({ max: 30 }),
    from: anyActor,
    to: anyActor,
    word: fc.constantFrom('direct', 'indirect', 'unclear', 'mediated', 'hosted', 'denied-direct'),
    through: fc.uniqueArray(anyActor, { maxLength: 2 }),
    standing: fc.constantFrom(...standings),
    validFrom: anySeconds,
    days: fc.constantFrom(1, 3, 40, 400),
    knownFrom: anySeconds,
    knownDays: fc.constantFrom(0.25, 2, 30, undefined),
  })
  .map(({ encounter, from, to, word, through, days, knownDays, ...rest }) => {
    const mediators = word === 'indirect' ? through : []
    return version(`e${encounter}/${from}/${to}/${word}`, '2026-01-01', {
      ...rest,
      validTo: rest.validFrom + days * 86_400,
      knownTo: knownDays === undefined ? OPEN_END : rest.knownFrom + knownDays * 86_400,
      through: mediators.map((mediator) => `actor:${mediator}`),
      throughAgreement: mediators.map(() => 'AGREED'),
    })
  })
const anyVersions = fc.array(anyVersion, { maxLength: 30 })
const anyQuestion: fc.Arbitrary<ColumnsQuestion> = fc
  .record({
    from: anySeconds,
    days: fc.integer({ min: 1, max: 90 }),
    knownAt: anySeconds,
    kinds: fc.option(fc.subarray([...kinds]), { nil: undefined }),
    standings: fc.option(fc.subarray([...standings]), { nil: undefined }),
  })
  .map(({ from, days, knownAt, kinds: askedKinds, standings: askedStandings }) => ({
    from,
    to: from + days * 86_400,
    knownAt,
    ...(askedKinds === undefined ? {} : { kinds: askedKinds }),
    ...(askedStandings === undefined ? {} : { standings: askedStandings }),
  }))

function fits(columns: NetworkColumns['columns'], row: number, asked: ColumnsQuestion): boolean {
  const [kind, standing] = [kinds[columns.kind[row] ?? 0], standings[columns.standing[row] ?? 0]]
  return (
    (columns.validFrom[row] ?? 0) < asked.to &&
    (columns.validTo[row] ?? 0) > asked.from &&
    (columns.knownFrom[row] ?? 0) <= asked.knownAt &&
    (columns.knownTo[row] ?? 0) > asked.knownAt &&
    (asked.kinds === undefined || (kind !== undefined && asked.kinds.includes(kind))) &&
    (asked.standings === undefined || (standing !== undefined && asked.standings.includes(standing)))
  )
}

/** A question of its own, or the one before at another knowledge time, within a day or beyond. */
const anyStep = fc.oneof(
  anyQuestion,
  fc.record({ knownAt: fc.tuple(anySeconds, fc.nat({ max: 86_400 })).map(([day, second]) => day + second) }),
) as fc.Arbitrary<Partial<ColumnsQuestion>>
