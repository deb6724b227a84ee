/** Signals, plans and absences as rows of one board. */
import type { WatchBoardQuery } from '../../api/operations.gen.ts'
import { type Filter, passesFilter, toWord } from '../../state/filter.ts'

type SettlingReport = WatchBoardQuery['absences'][number]['settledBy'][number]
type Outcome = WatchBoardQuery['plans']['plans'][number]['outcome']
type Subject = WatchBoardQuery['absences'][number]['about']

export interface WatchedThing {
  readonly id: string
  readonly what: 'signal' | 'plan' | 'absence'
  readonly state: 'open' | 'came' | 'failed' | 'lapsed'
  /** The state in the words of what it is the state of. */
  readonly word: string
  readonly gist: string
  readonly about: string
  /** The contacts of the encounter that it is about; empty where there is none. */
  readonly contactIds: readonly string[]
  /** The track that it is about, where it is one. */
  readonly trackId: string | undefined
  /** What a choice of it selects: the first contact of the encounter, an encounter that has none, or the track. */
  readonly opens: string
  readonly when: string
  /** Whose word it is, or who watches for it. */
  readonly by: string | undefined
  readonly articleId: string
  readonly settledBy: readonly SettlingReport[]
}

/** Open ones first, each as the articles have them; of a large collection the latest first. */
export function listBoard({ signals, plans, absences }: WatchBoardQuery, isLarge: boolean): readonly WatchedThing[] {
  const things: readonly WatchedThing[] = [
    ...signals.map(
      (signal): WatchedThing => ({
        id: signal.id,
        what: 'signal',
        ...(signal.expired ? { state: 'open', word: 'open, its time is over' } : signalStates[signal.state]),
        gist: signal.gist,
        ...nameSubject(signal.about),
        when: `said ${signal.said.text}`,
        by: signal.heldBy ?? undefined,
        articleId: signal.article.id,
        settledBy: signal.settledBy,
      }),
    ),
    ...plans.plans.map(
      ({ report, encounter, outcome, settledBy }): WatchedThing => ({
        id: report.id,
        what: 'plan',
        ...outcomeStates[outcome],
        gist: encounter.title,
        ...nameSubject(encounter),
        about: 'its evidence',
        when: report.time === null ? 'no time given' : `for ${report.time.text}`,
        by: `on the word of ${report.attribution.origin.name}`,
        articleId: report.article.id,
        settledBy: settledBy === null ? [] : [settledBy],
      }),
    ),
    ...absences.map(
      (absence): WatchedThing => ({
        id: absence.id,
        what: 'absence',
        ...outcomeStates[absence.state],
        word: absenceWords[absence.state],
        gist: absence.gist,
        ...nameSubject(absence.about),
        when: `as of ${absence.asOf.text}`,
        by: absence.heldBy ?? undefined,
        articleId: absence.article.id,
        settledBy: absence.settledBy,
      }),
    ),
  ]
  return (isLarge ? things.toReversed() : [...things]).sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

const order: readonly WatchedThing['state'][] = ['open', 'came', 'failed', 'lapsed']

const signalStates = {
  OPEN: { state: 'open', word: 'open' },
  MET: { state: 'came', word: 'met' },
  FAILED: { state: 'failed', word: 'failed' },
} as const

const outcomeStates: Readonly<Record<Outcome, Pick<WatchedThing, 'state' | 'word'>>> = {
  OPEN: { state: 'open', word: 'open' },
  FULFILLED: { state: 'came', word: 'held' },
  CONTRADICTED: { state: 'failed', word: 'contradicted' },
  LAPSED: { state: 'lapsed', word: 'lapsed' },
  UNCONFIRMED: { state: 'lapsed', word: 'unconfirmed' },
}

const absenceWords: Readonly<Record<Outcome, string>> = {
  OPEN: 'still missing',
  FULFILLED: 'supplied',
  CONTRADICTED: 'contradicted',
  LAPSED: 'lapsed',
  UNCONFIRMED: 'unconfirmed',
}

/** The things that the filter shows: about an encounter with a contact that passes, or about a track that is asked for. */
export function filterBoard(
  board: readonly WatchedThing[],
  filter: Filter,
  passes: (contactId: string) => boolean,
): readonly WatchedThing[] {
  if (filter.length === 0) return board
  return board.filter(({ contactIds, trackId }) =>
    trackId === undefined ? contactIds.some(passes) : passesFilter(filter, new Set([toWord('track', trackId)])),
  )
}

function nameSubject(subject: Subject): Pick<WatchedThing, 'about' | 'contactIds' | 'trackId' | 'opens'> {
  const { id } = subject
  if ('name' in subject) return { about: subject.name, contactIds: [], trackId: id, opens: id }
  const contactIds = subject.contacts.map((contact) => contact.id)
  return { about: subject.title, contactIds, trackId: undefined, opens: contactIds[0] ?? id }
}
