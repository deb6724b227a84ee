/** The encounters that the lines drawn belong to, as rows. */
import type { Hosts } from '../../api/queries/hosts.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { fillMarks } from '../../graph/encoding.ts'
import type { Contact } from '../../graph/model.ts'
import { shortenTime, writeVenue } from '../../graph/wordings.ts'
import type { ContactReports } from '../../state/contact-words.ts'
import type { Row, Sheet } from './sheet.ts'

const columns = [
  { id: 'when', label: 'When' },
  { id: 'encounter', label: 'Encounter' },
  { id: 'kind', label: 'Kind' },
  { id: 'account', label: 'Accounts' },
  { id: 'where', label: 'Where' },
  { id: 'who', label: 'Who' },
  { id: 'mediators', label: 'Mediators' },
  { id: 'hosts', label: 'Hosts' },
  { id: 'track', label: 'Track', isExtra: true },
  { id: 'partOf', label: 'Part of', isExtra: true },
  { id: 'reports', label: 'Reports', isNumber: true },
] as const

/** Tracks, hosts and reports stay empty until they have come. */
export function makeEncounterSheet(
  contacts: readonly Contact[],
  nameOf: (actorId: string) => string,
  years: readonly number[],
  { reports, hosts }: EncounterDetails,
): Sheet {
  const groups = new Map<string, readonly Contact[]>()
  for (const contact of selectDrawnContacts(contacts)) {
    groups.set(contact.encounter.id, [...(groups.get(contact.encounter.id) ?? []), contact])
  }
  const titles = new Map(contacts.map(({ encounter }) => [encounter.id, encounter.title]))
  const rows = [...groups].map(([id, own]) => toRow(id, own, { nameOf, years, reports, hosts, titles }))
  return { columns, rows }
}

/** What is asked for beside the contacts; undefined while it is. */
export interface EncounterDetails {
  readonly reports: ContactReports | undefined
  /** By their accounts: nobody need have met the host of talks. */
  readonly hosts: Hosts | undefined
}

interface RowContext extends EncounterDetails {
  readonly nameOf: (actorId: string) => string
  readonly years: readonly number[]
  readonly titles: ReadonlyMap<string, string>
}

function toRow(id: string, contacts: readonly Contact[], { nameOf, years, reports, hosts, titles }: RowContext): Row {
  const [first] = contacts
  const told = contacts.flatMap((contact) => reports?.get(contact.id) ?? [])
  const count = new Set(told.flatMap((contact) => contact.reports.map((report) => report.id))).size
  const listNames = (ids: readonly string[]): string => [...new Set(ids)].map(nameOf).join(', ')
  const mediators = contacts.flatMap(({ kind, to, through }) => [
    ...(kind === 'MEDIATED' ? [to.id] : []),
    ...through.map(({ mediator }) => mediator.id),
  ])
  const met = contacts.flatMap(({ kind, to }) => (kind === 'HOSTED' ? [to.id] : []))
  const between = new Set([...mediators, ...met])
  const parties = contacts.flatMap(({ from, to }) => [from.id, to.id]).filter((actor) => !between.has(actor))
  const places = [...new Set(contacts.flatMap((contact) => writeVenue(contact, [])))].join(', ')
  const named = (hosts?.get(id) ?? []).join('; ')
  const partOf = first?.encounter.partOf ?? undefined
  return {
    id,
    selects: first?.id,
    litBy: contacts.map((contact) => contact.id),
    cells: {
      when: {
        text: [...new Set(contacts.map(({ time }) => shortenTime(time.text, years)))].join('; '),
        order: first?.time.earliest ?? first?.time.latest ?? '',
      },
      encounter: { text: first?.encounter.title ?? id },
      kind: { text: (first?.encounter.kind ?? '').toLowerCase() },
      account: { text: writeAccounts(contacts), order: contacts.length },
      where: { text: places === '' ? 'not stated' : places, order: places },
      who: { text: listNames(parties) },
      mediators: { text: listNames(mediators) || '—', order: listNames(mediators) },
      hosts: { text: hosts === undefined ? '…' : named || '—', order: named },
      track: { text: told[0]?.encounter.track?.name ?? '—', order: told[0]?.encounter.track?.name ?? '' },
      partOf: {
        text: partOf === undefined ? '—' : (titles.get(partOf.id) ?? 'a larger one'),
        order: partOf === undefined ? '' : (titles.get(partOf.id) ?? ''),
      },
      reports: { text: reports === undefined ? '…' : String(count), order: count },
    },
  }
}

/** `2 held, 1 denied`: an encounter may stand differently for those who took part. */
function writeAccounts(contacts: readonly Contact[]): string {
  const counts = new Map<string, number>()
  for (const { standing } of contacts) {
    const { word } = fillMarks[standing]
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ')
}
