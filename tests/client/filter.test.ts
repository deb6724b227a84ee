/** What the filter shows of a window, and what it says of the rest. */
import { describe, expect, it } from 'vitest'
import type { Network, Standing } from '../../client/graph/model.ts'
import { toChoiceVariable } from '../../client/state/choice.ts'
import {
  type ContactReports,
  countWithout,
  listFacetValues,
  nameContactWords,
} from '../../client/state/contact-words.ts'
import { writeExportQuery } from '../../client/state/export-query.ts'
import { formatFilter, parseFilter, passesFilter, toggleWord } from '../../client/state/filter.ts'
import { countShown, filterAxis, filterHistogram, filterNetwork, makeContactTest } from '../../client/state/filtered.ts'
import { blankView } from '../../client/state/view.ts'
import { anyChoice, isChosen } from '../../server/domain/contact-choice.ts'
import { contact, day, muscat, talks } from './network-builder.ts'

const network: Network = {
  ...talks(),
  window: day('2026-06-30'),
  knownAt: '2026-07-05T00:00:00Z',
  truncated: false,
  omitted: null,
}

describe('the filter in the address', () => {
  it('is a list of words, each once; what it does not know is passed over', () => {
    const filter = parseFilter('kind:direct,venue:doha,kind:direct,colour:red,kind:')
    expect(filter).toEqual(['kind:direct', 'venue:doha'])
    expect(formatFilter(toggleWord(filter, 'kind:hosted'))).toBe('kind:direct,venue:doha,kind:hosted')
    expect(formatFilter(toggleWord(['kind:direct'], 'kind:direct'))).toBeNull()
  })

  it('takes any word of one facet, and asks for every facet', () => {
    const filter = parseFilter('kind:direct,kind:hosted,venue:doha')
    expect(passesFilter(filter, new Set(['kind:hosted', 'venue:doha', 'venue:qatar']))).toBe(true)
    expect(passesFilter(filter, new Set(['kind:hosted', 'venue:muscat']))).toBe(false)
    expect(passesFilter(filter, new Set(['kind:hosted', 'venue:muscat']), 'venue')).toBe(true)
  })
})

describe('the filtered network', () => {
  const filterBy = (text: string): Network => filterNetwork(network, makeContactTest(parseFilter(text), undefined))
  const listLines = ({ contacts }: Network) => contacts.map(({ id }) => id.slice('contact:'.length))
  const listActors = ({ nodes }: Network) => nodes.map(({ actor }) => actor.id.slice('actor:'.length))

  it('holds those alone who are in contact through what passes, with what they belong to and who belongs to them', () => {
    const hosted = filterBy('kind:hosted')
    expect(listLines(hosted)).toEqual(['envoys-pm/us-envoys/prime-minister/hosted'])
    expect(listActors(hosted)).toEqual(['united-states', 'us-envoys', 'steve-witkoff', 'prime-minister'])
    expect(countShown(hosted, network)).toEqual({ shown: 1, of: 5 })
  })

  it('keeps the halves of an indirect contact with it, and never shows them for themselves', () => {
    expect(listLines(filterBy('mediator:pakistan'))).toEqual([
      'doha-talks/iranian-team/us-envoys/indirect',
      'doha-talks/iranian-team/qatar/mediated',
      'doha-talks/us-envoys/qatar/mediated',
    ])
    expect(listLines(filterBy('kind:mediated'))).toEqual([])
  })

  it('says of nobody what only hidden contacts show', () => {
    const roles = filterBy('mediator:qatar').nodes.find(({ actor }) => actor.id === 'actor:qatar')?.roles
    expect(roles).toEqual(['MEDIATOR'])
  })

  it('takes a place with all that is within, and the place that is not stated', () => {
    expect(listLines(filterBy('venue:oman'))).toEqual(['muscat/iranian-side-muscat/us-side-muscat/indirect'])
    expect(listLines(filterBy('venue:none'))).toEqual(['memorandum/iran/united-states/unclear'])
  })

  it('is the whole where everything passes', () => {
    expect(filterBy('kind:direct,kind:indirect,kind:hosted,kind:unclear,kind:denied')).toBe(network)
  })
})

describe('what is left by each wish of a filter', () => {
  const words = talks().contacts.map((one) => nameContactWords(one, undefined, String))

  it('is counted without it', () => {
    expect([...countWithout(words, parseFilter('kind:hosted,venue:muscat,venue:oman'))]).toEqual([
      ['kind', 1],
      ['venue', 1],
    ])
  })
})

describe('the filter as the API takes it', () => {
  it('asks for nothing where nothing is chosen', () => {
    expect(toChoiceVariable([])).toBeUndefined()
  })

  it('names what each word stands for', () => {
    const filter = parseFilter(
      'kind:direct,status:under-way,role:mediator,mediator:oman,venue:doha,origin:us-officials',
    )
    expect(toChoiceVariable(filter)).toEqual({
      kinds: ['DIRECT'],
      standings: ['UNDER_WAY'],
      roles: ['MEDIATOR'],
      mediators: ['actor:oman'],
      venues: ['venue:doha'],
      origins: ['source:us-officials'],
    })
  })

  it('takes the place that is not stated by itself or beside others, and what means nothing as nothing', () => {
    expect(toChoiceVariable(['venue:none'])).toEqual({ withoutVenue: true })
    expect(toChoiceVariable(['venue:none', 'venue:doha'])).toEqual({ venues: ['venue:doha'], withoutVenue: true })
    expect(toChoiceVariable(['kind:friendly'])).toEqual({ kinds: [] })
  })

  it('chooses the contacts that the page shows, whatever it asks of them', () => {
    const told = talks().contacts.map((one) => ({
      ...{ kind: one.kind, standing: one.standing, level: one.level, to: one.to.id },
      through: one.through.map(({ mediator }) => mediator.id),
      venues: one.venue === null ? [] : [one.venue, ...one.venue.within].map(({ id }) => id),
      ...{ track: undefined, publishers: [], origins: [], articles: [] },
    }))
    const words = talks().contacts.flatMap((one) => nameContactWords(one, undefined, String).map(([word]) => word))
    for (const word of new Set([...words, ...words.map((one) => `${one},kind:hosted`), 'kind:friendly'])) {
      const filter = parseFilter(word)
      const passes = makeContactTest(filter, undefined)
      const choice = { ...anyChoice, ...toChoiceVariable(filter) }
      expect([word, ...told.map((one) => isChosen(one, choice))]).toEqual([word, ...talks().contacts.map(passes)])
    }
  })
})

describe('the file of what is shown', () => {
  it('is asked for with the filter, and with the roll-up of the network alone', () => {
    const told = {
      moment: { window: '2026-06', days: undefined, knownAt: undefined, lens: undefined },
      filter: parseFilter('venue:doha'),
    }
    const view = { ...blankView, roll: 'states' }
    expect(Object.fromEntries(writeExportQuery({ ...told, view }))).toEqual({
      window: '2026-06',
      only: '{"venues":["venue:doha"]}',
      rollUp: 'STATE',
    })
    expect(writeExportQuery({ ...told, view: { ...view, view: 'table' } }).has('rollUp')).toBe(false)
  })

  it('is asked for between those whom the network draws, where it leaves anybody out', () => {
    const told = {
      moment: { window: '2026-06', days: undefined, knownAt: undefined, lens: undefined },
      filter: parseFilter(null),
    }
    const drawn = ['actor:iran', 'actor:qatar-pm']
    expect(writeExportQuery({ ...told, view: blankView }, drawn).get('among')).toBe('actor:iran,actor:qatar-pm')
    expect(writeExportQuery({ ...told, view: { ...blankView, view: 'table' } }, drawn).has('among')).toBe(false)
  })
})

describe('the values of a facet', () => {
  const [first, second] = [contact('a', 'b'), contact('a', 'c', { kind: 'HOSTED', venue: muscat })]
  const reports: ContactReports = new Map([
    [
      first.id,
      {
        id: first.id,
        encounter: { id: first.encounter.id, track: { id: 'track:doha', name: 'Doha track' } },
        reports: [],
      },
    ],
  ])
  const values = (filter: string) => {
    const words = [first, second].map((one) => nameContactWords(one, reports, (id) => id))
    const counted = listFacetValues(words, parseFilter(filter))
    return (facet: 'kind' | 'venue' | 'track') =>
      (counted.get(facet) ?? []).map(({ name, count }) => `${name} ${count}`)
  }

  it('are counted with what the other facets ask, their own aside', () => {
    const ofDoha = values('venue:doha')
    expect(ofDoha('kind')).toEqual(['Direct 1', 'Met the host 0'])
    expect(ofDoha('venue')).toEqual(['Doha 1', 'Muscat 1', 'Oman 1', 'Qatar 1'])
    expect(ofDoha('track')).toEqual(['Doha track 1'])
  })

  it('stay listed while chosen, though the window does not hold them', () => {
    expect(values('kind:unclear')('kind')).toEqual(['Direct 1', 'Met the host 1', 'unclear 0'])
  })
})

describe('the filtered chart', () => {
  const told = (id: string, standing: Standing) => ({ id: `encounter:${id}`, title: id, account: { standing } })
  const counts = { occurred: 2, underWay: 0, planned: 0, lapsed: 0, unconfirmed: 0, cancelled: 0, denied: 0 }
  const whole = {
    ...{ ...day('2026-06-30'), earliest: '', latest: '', ...counts },
    encounters: [told('talks', 'OCCURRED'), told('visit', 'OCCURRED')],
  }
  const hostAlone = [contact('envoys', 'officials', { encounter: 'visit', kind: 'HOSTED', standing: 'LAPSED' })]

  it('tells an encounter by what stands of those of its contacts that are shown', () => {
    const { bins } = filterHistogram({ unit: 'DAY', bins: [whole], ranges: [] }, hostAlone)
    expect(bins).toEqual([{ ...whole, occurred: 0, lapsed: 1, encounters: [told('visit', 'LAPSED')] }])
  })

  it('tells so too of what is beyond the break or has no date', () => {
    const { time } = hostAlone[0] ?? contact('a', 'b')
    const range = {
      id: 'encounter:visit',
      title: 'visit',
      account: { standing: 'OCCURRED', mode: 'UNCLEAR', time },
    } as const
    const history = [
      { year: 2012, encounters: [{ id: 'encounter:visit', title: 'visit', standing: 'OCCURRED' as const }] },
    ]
    const axis = {
      days: { first: 0, last: 1 },
      history,
      ranges: [range, { ...range, id: 'encounter:talks' }],
      rangeRoom: 2,
    }
    const filtered = filterAxis(axis, hostAlone)
    expect(filtered.ranges.map(({ title, account }) => [title, account.standing])).toEqual([['visit', 'LAPSED']])
    expect(filtered.history[0]?.encounters.map(({ standing }) => standing)).toEqual(['LAPSED'])
    expect(filtered.rangeRoom).toBe(2)
  })
})
