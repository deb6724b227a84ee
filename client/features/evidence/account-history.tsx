/** How the account changed: the contact's line along knowledge time, as the API answers it for each turn. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { encounterReportsQuery, standingQuery } from '../../api/queries/evidence.ts'
import { fillMarks } from '../../graph/encoding.ts'
import type { ContactKind, Standing } from '../../graph/model.ts'
import { shortenTime } from '../../graph/wordings.ts'
import { formatMinute, toDay } from '../../state/days.ts'
import { toKnownDay } from '../../state/known-text.ts'
import type { Standpoint } from '../../state/moment.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import styles from './evidence.module.css'
import type { ContactEvidence } from './sentence.ts'

interface Turn {
  readonly key: string
  /** When, in words. */
  readonly when: string
  readonly numbers: readonly string[]
  readonly isKnownYet: boolean
  readonly state: { readonly kind: ContactKind; readonly standing: Standing } | undefined
}

interface AccountHistoryProps {
  readonly contact: ContactEvidence
  readonly standpoint: Standpoint
  readonly years: readonly number[]
  readonly numberOf: (articleId: string) => string
}

export function AccountHistory({ contact, standpoint, years, numberOf }: AccountHistoryProps) {
  const turns = useTurns(contact, standpoint, years, numberOf)
  if (turns === undefined) return <p className={styles.soft}>Asking what was known when …</p>
  return (
    <ol className={styles.history} aria-label="How the account changed">
      {turns.map((turn) => (
        <li key={turn.key} className={turn.isKnownYet ? undefined : styles.notYet}>
          <span className={styles.historyLine}>
            {turn.state === undefined ? (
              <i className={styles.blank} />
            ) : (
              <LineSample kind={turn.state.kind} standing={turn.state.standing} width={64} />
            )}
          </span>
          <b>{turn.state === undefined ? 'another account' : fillMarks[turn.state.standing].word}</b>
          <span>
            {turn.when}
            {turn.numbers.length > 0 && (
              <span className={styles.numbers}>
                {turn.numbers.map((number) => (
                  <span key={number} className={styles.number}>
                    {number}
                  </span>
                ))}
              </span>
            )}
            {!turn.isKnownYet && ' · after your marker'}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The turns of the account, those of equal standing as one; undefined while they are asked for. */
function useTurns(
  contact: ContactEvidence,
  { knownAt, lens }: Standpoint,
  years: readonly number[],
  numberOf: (id: string) => string,
): readonly Turn[] | undefined {
  const reports = useQuery(encounterReportsQuery(contact.encounter.id, lens))
  const moments = listMoments(reports.data ?? [], contact, years, numberOf)
  const answers = useQueries({
    queries: moments.map(({ edtf }) =>
      standingQuery(contact.encounter.id, lens === undefined ? { knownAt: edtf } : { knownAt: edtf, lens }),
    ),
  })
  if (reports.data === undefined || answers.some((answer) => answer.isPending)) return undefined
  const marker = (knownAt === undefined ? undefined : toKnownDay(knownAt)) ?? Number.POSITIVE_INFINITY
  const turns: Turn[] = []
  moments.forEach((moment, index) => {
    const state = answers[index]?.data?.contacts.find((other) => isSamePair(other, contact))
    const last = turns.at(-1)
    if (last !== undefined && last.state?.kind === state?.kind && last.state?.standing === state?.standing) {
      const isKnownYet = moment.day <= marker
      if (isKnownYet === last.isKnownYet) {
        turns[turns.length - 1] = { ...last, numbers: [...new Set([...last.numbers, ...moment.numbers])] }
        return
      }
    }
    turns.push({
      key: moment.edtf,
      when: moment.when,
      numbers: moment.numbers,
      isKnownYet: moment.day <= marker,
      state,
    })
  })
  return turns
}

interface Moment {
  readonly edtf: string
  readonly day: number
  readonly when: string
  readonly numbers: readonly string[]
}

/** Just after each report became known, and after the contact's own time has passed. */
function listMoments(
  reports: readonly {
    readonly known: { readonly earliest: string | null; readonly latest: string | null; readonly text: string }
    readonly article: { readonly id: string }
  }[],
  contact: ContactEvidence,
  years: readonly number[],
  numberOf: (id: string) => string,
): readonly Moment[] {
  const moments = new Map<string, Moment>()
  const add = (day: number, when: string, numbers: readonly string[]): void => {
    const edtf = formatMinute(day + 1 / 1440)
    const known = moments.get(edtf)
    moments.set(edtf, {
      edtf,
      day,
      when: known?.when ?? when,
      numbers: [...new Set([...(known?.numbers ?? []), ...numbers])].sort(),
    })
  }
  for (const report of reports) {
    const instant = report.known.latest ?? report.known.earliest
    if (instant !== null) add(toDay(instant), shortenTime(report.known.text, years), [numberOf(report.article.id)])
  }
  const closing = contact.time.latest === null ? undefined : toDay(contact.time.latest)
  if (closing !== undefined && closing < Date.now() / 86_400_000) add(closing, 'once its time had passed', [])
  return [...moments.values()].sort((a, b) => a.day - b.day)
}

function isSamePair(
  other: { readonly kind: ContactKind; readonly from: { readonly id: string }; readonly to: { readonly id: string } },
  contact: ContactEvidence,
): boolean {
  const isPair = other.from.id === contact.from.id && other.to.id === contact.to.id
  return isPair && (other.kind === 'DENIED') === (contact.kind === 'DENIED')
}
