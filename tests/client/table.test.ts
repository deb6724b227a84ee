/** Tables: what the address says of one, its rows in order, and the rows as text. */
import { describe, expect, it } from 'vitest'
import { gatherHosts } from '../../client/api/queries/hosts.ts'
import { makeActorSheet } from '../../client/features/table/actor-sheet.tsx'
import { writeContactCount } from '../../client/features/table/contact-count.ts'
import { makeContactSheet } from '../../client/features/table/contact-sheet.tsx'
import { makeEncounterSheet } from '../../client/features/table/encounter-sheet.ts'
import {
  arrangeRows,
  type Column,
  formatSheet,
  listShownColumns,
  type Row,
  type Sheet,
} from '../../client/features/table/sheet.ts'
import { formatContactSort, formatTable, parseTable, readContactSort } from '../../client/state/table.ts'
import { contact, talks } from './network-builder.ts'

const columns: readonly Column[] = [
  { id: 'name', label: 'Name' },
  { id: 'count', label: 'Count', isNumber: true },
  { id: 'note', label: 'Note', isExtra: true },
]

function row(name: string, count: number | undefined, note = ''): Row {
  const counted = count === undefined ? { text: '—', order: '' } : { text: String(count), order: count }
  return {
    id: name,
    selects: name,
    litBy: [name],
    cells: { name: { text: name }, count: counted, note: { text: note } },
  }
}

const listNames = (rows: readonly Row[]) => rows.map(({ id }) => id)

describe('the table in the address', () => {
  it('is its name, order, columns and words, and nothing for the contacts as they come', () => {
    const text = 'reports,sort:-known,turn:gist.origin,find:a, b'
    expect(parseTable(text)).toEqual({
      name: 'reports',
      sort: { column: 'known', isDown: true },
      turned: ['gist', 'origin'],
      find: 'a, b',
    })
    expect(formatTable(parseTable(text))).toBe(text)
    expect(formatTable(parseTable(null))).toBeNull()
    expect(parseTable('trees').name).toBe('contacts')
  })

  it('is sorted below a drawing as it is among the tables, whose other choices stay', () => {
    expect(formatContactSort('contacts,turn:level,find:Doha', { column: 'when', isDown: true })).toBe(
      'contacts,sort:-when,turn:level,find:Doha',
    )
    expect(formatContactSort('reports,sort:-known', { column: 'who', isDown: false })).toBe('contacts,sort:who')
    expect(formatContactSort('contacts,sort:who', undefined)).toBeNull()
    expect(readContactSort('contacts,sort:-when,find:Doha')).toEqual({ column: 'when', isDown: true })
    expect(readContactSort('reports,sort:-known')).toBeUndefined()
  })
})

describe('rows', () => {
  const rows = [row('Qatar', 2), row('Oman', undefined, 'hosts'), row('Iran', 10), row('Pakistan', 2)]

  it('are sorted by number, not by letter; equals as they came, and what is empty last either way', () => {
    const arrange = (isDown: boolean) =>
      listNames(arrangeRows(rows, columns, { sort: { column: 'count', isDown }, find: '' }))
    expect(arrange(false)).toEqual(['Qatar', 'Pakistan', 'Iran', 'Oman'])
    expect(arrange(true)).toEqual(['Iran', 'Qatar', 'Pakistan', 'Oman'])
  })

  it('are found by every word, in the columns shown alone', () => {
    const shown = listShownColumns(columns, [])
    const find = (text: string, among = shown) => listNames(arrangeRows(rows, among, { sort: undefined, find: text }))
    expect(find('2 qat')).toEqual(['Qatar'])
    expect(find('hosts')).toEqual([])
    expect(find('hosts', listShownColumns(columns, ['note']))).toEqual(['Oman'])
  })

  it('are text for spreadsheets, with what would break a line or a cell quoted or smoothed', () => {
    const odd = [row('a "b", c', 1, 'two\nlines')]
    expect(formatSheet(columns, odd, 'csv')).toBe('Name,Count,Note\r\n"a ""b"", c",1,"two\nlines"\r\n')
    expect(formatSheet(columns, odd, 'tsv')).toBe('Name\tCount\tNote\na "b", c\t1\ttwo lines')
  })
})

describe('the sheets', () => {
  const { contacts } = talks()
  const readCells = ({ rows }: Sheet, ...ids: readonly string[]) =>
    rows.map(({ cells }) => ids.map((id) => cells[id]?.text).join(' | '))
  const nameOf = (id: string): string => id.slice('actor:'.length)

  it('hold a row for each line drawn, and count neither a denial nor a plan as a contact', () => {
    expect(writeContactCount(contacts)).toBe('4 contacts held, 1 denial')
    const lapsed = contact('us-envoys', 'iran', { standing: 'LAPSED', encounter: 'next' })
    expect(writeContactCount([...contacts, lapsed])).toBe('4 contacts held, 1 not, 1 denial')
    expect(
      readCells(makeContactSheet(contacts, nameOf, [2026]), 'when', 'who', 'with', 'how', 'account', 'through'),
    ).toEqual([
      '30 Jun | iranian-team | us-envoys | indirect, via mediator | held; accounts differ | qatar, pakistan (some say)',
      '30 Jun | iranian-team | us-envoys | denied | denied, face to face only | —',
      '30 Jun | us-envoys | prime-minister | met the host | held | —',
      '30 Jun | iranian-side-muscat | us-side-muscat | indirect, via mediator | held | oman',
      '30 Jun | iran | united-states | unclear how | held | —',
    ])
  })

  it('hold a row for each actor, whose plans, word of an author and denials are counted apart from what was held', () => {
    const graph = talks()
    const more = [
      contact('us-envoys', 'qatar', { kind: 'HOSTED', standing: 'LAPSED', encounter: 'second-visit' }),
      contact('us-envoys', 'oman', { kind: 'HOSTED', standing: 'LAPSED', encounter: 'third-visit' }),
      contact('iranian-team', 'us-envoys', { standing: 'UNCONFIRMED', encounter: 'word-of-a-meeting' }),
    ]
    const drawn = { ...graph, contacts: [...graph.contacts, ...more] }
    const rows = readCells(
      makeActorSheet(drawn, nameOf, [2026]),
      'actor',
      'contacts',
      'counterparts',
      'first',
      'besides',
      'denials',
    )
    expect(rows.slice(0, 2)).toEqual([
      'us-envoys | 2 | 2 | 30 Jun | 1 unconfirmed, 2 lapsed | 1',
      'iranian-team | 1 | 1 | 30 Jun | 1 unconfirmed | 1',
    ])
    // The talks that it carried between the two.
    expect(rows).toContain('qatar | 1 | 2 | 30 Jun | 1 lapsed | 0')
    expect(rows).toContain('steve-witkoff | 0 | 0 | — | — | 0')
  })

  it('hold a row for each encounter, with who stood between told from the parties', () => {
    const hosts = new Map([
      ['encounter:muscat', ['oman']],
      ['encounter:memorandum', ['qatar hosted, unconfirmed', 'oman expected to host (some say)']],
    ])
    const sheet = makeEncounterSheet(contacts, nameOf, [2026], { reports: undefined, hosts })
    expect(readCells(sheet, 'encounter', 'account', 'who', 'mediators', 'hosts', 'reports')).toEqual([
      'doha-talks | 1 held | iranian-team, us-envoys | qatar, pakistan | — | …',
      'visit | 1 denied | iranian-team, us-envoys | — | — | …',
      'envoys-pm | 1 held | us-envoys | — | — | …',
      'muscat | 1 held | iranian-side-muscat, us-side-muscat | oman | oman | …',
      'memorandum | 1 held | iran, united-states | — | qatar hosted, unconfirmed; oman expected to host (some say) | …',
    ])
    const unasked = makeEncounterSheet(contacts, nameOf, [2026], { reports: undefined, hosts: undefined })
    expect(new Set(readCells(unasked, 'hosts'))).toEqual(new Set(['…']))
  })

  it('name who hosted by the account, whether or not anybody met the host there', () => {
    const host = (name: string, value: string, agreement: 'AGREED' | 'PARTIAL' | 'DISPUTED' = 'AGREED') => ({
      role: 'HOST' as const,
      value,
      agreement,
      actor: { id: `actor:${name}`, name },
    })
    const party = { ...host('Iran', 'Iran took part'), role: 'PARTY' as const }
    const properties = [
      { ...party, role: null, value: 'held', actor: null },
      host('Oman', 'Oman hosted'),
      host('Qatar', 'Qatar hosted, unconfirmed', 'PARTIAL'),
      host('Pakistan', 'Pakistan hosted', 'DISPUTED'),
      party,
    ]
    const told = { id: 'contact:one', encounter: { id: 'encounter:talks', account: { properties } } }
    const unknown = { id: 'contact:two', encounter: { id: 'encounter:later', account: null } }
    expect([...gatherHosts({ network: { contacts: [told, told, unknown] } })]).toEqual([
      ['encounter:talks', ['Oman', 'Qatar hosted, unconfirmed (some say)', 'Pakistan (disputed)']],
      ['encounter:later', []],
    ])
  })
})
