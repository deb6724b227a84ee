/** The lines of the picture as rows. */
import { isUnsettled, selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import type { Contact } from '../../graph/model.ts'
import { shortenTime, writeVenue } from '../../graph/wordings.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import { formatOriginCount } from '../../ui/origin-count.ts'
import type { Row, Sheet } from './sheet.ts'
import styles from './table.module.css'

const columns = [
  { id: 'when', label: 'When' },
  { id: 'who', label: 'Who' },
  { id: 'with', label: 'With whom' },
  { id: 'how', label: 'How' },
  { id: 'account', label: 'Account' },
  { id: 'where', label: 'Where' },
  { id: 'through', label: 'Through' },
  { id: 'level', label: 'Level', isExtra: true },
  { id: 'encounter', label: 'Encounter', isExtra: true },
  { id: 'known', label: 'Known since', isExtra: true },
  { id: 'record', label: 'On the record', isNumber: true, isExtra: true },
  { id: 'reports', label: 'Reports', isNumber: true },
  { id: 'origins', label: 'Origins', isNumber: true },
] as const

export function makeContactSheet(
  contacts: readonly Contact[],
  nameOf: (actorId: string) => string,
  years: readonly number[],
): Sheet {
  return { columns, rows: selectDrawnContacts(contacts).map((contact) => toRow(contact, nameOf, years)) }
}

function toRow(contact: Contact, nameOf: (actorId: string) => string, years: readonly number[]): Row {
  const { id, kind, standing, time, from, to, venue, through, level, encounter, known, corroboration } = contact
  const how = lineMarks[kind].label.toLowerCase()
  const mediators = through.map(
    ({ mediator, agreement }) => `${nameOf(mediator.id)}${agreement === 'AGREED' ? '' : ' (some say)'}`,
  )
  return {
    id,
    selects: id,
    litBy: [id],
    cells: {
      when: { text: shortenTime(time.text, years), order: time.earliest ?? time.latest ?? '' },
      who: { text: nameOf(from.id) },
      with: { text: nameOf(to.id) },
      how: {
        text: how,
        node: (
          <span className={styles.how}>
            <LineSample kind={kind} standing={standing} width={26} />
            {how}
          </span>
        ),
      },
      account: { text: writeAccount(contact) },
      where: { text: writeVenue(contact, 'not stated'), order: venue?.name ?? '' },
      through: { text: mediators.length === 0 ? '—' : mediators.join(', '), order: mediators.join(', ') },
      level: { text: level === 'UNKNOWN' ? 'not stated' : level.toLowerCase(), order: levels.indexOf(level) },
      encounter: { text: encounter.title },
      known: { text: known.from.slice(0, 16).replace('T', ' '), order: known.from },
      record: { text: String(corroboration.onTheRecord), order: corroboration.onTheRecord },
      reports: { text: String(corroboration.reports), order: corroboration.reports },
      origins: {
        text: formatOriginCount(corroboration.origins),
        order: corroboration.origins.atLeast + corroboration.origins.atMost / 1_000,
      },
    },
  }
}

const levels: readonly Contact['level'][] = ['LEADERS', 'PRINCIPALS', 'TECHNICAL', 'UNKNOWN']

function writeAccount(contact: Contact): string {
  const scope = contact.denialScope === 'DIRECT' ? ', face to face only' : ''
  return `${fillMarks[contact.standing].word}${scope}${isUnsettled(contact) ? '; accounts differ' : ''}`
}
