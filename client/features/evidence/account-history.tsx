/** How the account changed: the contact's line along knowledge time, as the API answers it for each turn. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { encounterReportsQuery, standingQuery } from '../../api/queries/evidence.ts'
import { fillMarks } from '../../graph/encoding.ts'
import type { ContactKind, Standing } from '../../graph/model.ts'
import { dayMs } from '../../state/days.ts'
import { toKnownDay } from '../../state/known-text.ts'
import type { Standpoint } from '../../state/moment.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import { listMoments, nameState } from './account-moments.ts'
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
      {turns.map((turn, index) => (
        <li key={turn.key} className={turn.isKnownYet ? undefined : styles.notYet}>
          <span className={styles.historyLine}>
            {turn.state === undefined ? (
              <i className={styles.blank} />
            ) : (
              <LineSample kind={turn.state.kind} standing={turn.state.standing} width={64} />
            )}
          </span>
          <b>{nameState(turn.state && fillMarks[turn.state.standing].word, index === 0)}</b>
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
            {turn.state === undefined && ' · without this contact'}
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
  const today = Date.now() / dayMs
  const moments = listMoments(reports.data ?? [], contact.time.latest, { years, numberOf, today })
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

function isSamePair(
  other: { readonly kind: ContactKind; readonly from: { readonly id: string }; readonly to: { readonly id: string } },
  contact: ContactEvidence,
): boolean {
  const isPair = other.from.id === contact.from.id && other.to.id === contact.to.id
  return isPair && (other.kind === 'DENIED') === (contact.kind === 'DENIED')
}
