/** What stands of whether an encounter happened, by the reports that tell of it (`model.md`, rules 1, 3, 4 and 5). */
import { type Claim, outweighs, readSpoken, type Spoken, type Standing, toClaim } from './claim.ts'
import { type ActorId, countsAs, isSourced, type Report, type Status, saysHeld, toldFrom } from './report.ts'
import { isHeld, isNegated } from './standings.ts'
import { overlaps, type Time } from './time.ts'

/** What a report says of whether it happened; under way and occurred are one answer. */
const tellsOf = (report: Report): Status => {
  const status = countsAs(report)
  return status === 'UNDER_WAY' ? 'OCCURRED' : status
}

/** Whether a report has it that contact was not direct, whatever else it says of it. */
export const saysNotDirect = ({ denials }: Pick<Report, 'denials'>): boolean =>
  denials.length > 0 && denials.every(({ scope }) => scope === 'DIRECT')

/** Whether a report denies direct contact alone, and so how they met rather than that they did. */
const deniesDirect = (report: Report): boolean => report.status === 'DENIED' && saysNotDirect(report)

/**
 * Whether a denial says no to what another report says: one of direct contact alone leaves indirect talks be (rule 3), and one
 * of some of those who met leaves the meeting of the others.
 */
function deniesReport(denial: Report, other: Report): boolean {
  if (leavesOthers(denial, other)) return false
  if (!deniesDirect(denial)) return true
  return saysHeld(other) ? other.mode === 'DIRECT' : other.mode !== 'INDIRECT'
}

/**
 * Whether a denial is of parties to what another report tells of, and not of all of them; or of none of them, but of some of
 * those whom it names itself.
 */
export function leavesOthers(denial: Report, other: Report): boolean {
  const denied = new Set(denial.denials.flatMap(({ between }) => between))
  const isOfSome = (parties: ReadonlySet<ActorId>) =>
    denied.size > 0 && denied.size < parties.size && [...denied].every((actor) => parties.has(actor))
  const parties = partiesTo(other)
  if (isOfSome(parties)) return true
  return isOfSome(partiesTo(denial)) && ![...denied].some((actor) => parties.has(actor))
}

const partiesTo = ({ participations }: Report): ReadonlySet<ActorId> =>
  new Set(participations.filter((part) => part.role === 'PARTY' && part.isPresent).map(({ actor }) => actor))

/** Whether two reports cannot both be so. */
function differInStatus(one: Report, other: Report): boolean {
  if (tellsOf(one) === tellsOf(other)) return false
  const [first, second] = isNegated(countsAs(one)) ? [one, other] : [other, one]
  return !isNegated(countsAs(first)) || deniesReport(first, second)
}

const readTold = (known: readonly Report[]): Spoken => readSpoken(known, (report) => report, differInStatus)

/** Reports whose word on whether it happened has not been replaced. */
export const tellingReports = (known: readonly Report[]): readonly Report[] => readTold(known).standing

const isCancelled = ({ status }: Report): boolean => status === 'CANCELLED'

/** For when a report says no: the windows of its denials, or its time, or that of the encounter. */
const windowsOf = ({ denials, time: own }: Report, time: Time): readonly Time[] =>
  denials.length > 0 ? denials.map(({ window }) => window) : [own ?? time]

/**
 * The status that stands. Sourced reports come before authors' own voices; "held" and "denied" contradict each other, a
 * plan contradicts neither. Of two that contradict, the one with more independent origins stands, then the later one,
 * then the more cautious; but what somebody reports, or plans, in a way that nobody denies stands. A denial told in advance
 * has nothing to say any more once its window is over and somebody reports what happened. A plan or denial lapses when its
 * window closes without a report (rule 4).
 */
export function claimStatus(known: readonly Report[], time: Time, knownAt: number): Claim<Standing> {
  const told = readTold(known)
  const current = told.standing
  const sourced = current.filter(isSourced)
  const pool = sourced.length > 0 ? sourced : current
  const held = pool.filter(saysHeld)
  const planned = pool.filter((report) => countsAs(report) === 'PLANNED')
  const affirmed = held.length > 0 ? held : planned
  const negated = pool.filter(
    (report) =>
      isNegated(countsAs(report)) && (affirmed.length === 0 || affirmed.some((other) => deniesReport(report, other))),
  )
  const unconfirmed = current.filter((report) => countsAs(report) === 'UNCONFIRMED')
  const claim = (value: Standing, support: readonly Report[], against: readonly Report[]): Claim<Standing> =>
    toClaim(value, support, against, told)
  // Told in advance, it lapses; told once its time had begun, it is a report of what did not happen, and stands.
  const isOver = negated.every((report) =>
    windowsOf(report, time).every(({ from, to }) => toldFrom(report) < from && to <= knownAt),
  )
  const isLeft = (report: Report) => !negated.some((denial) => deniesReport(denial, report))

  // Who denies one way of meeting lends no weight to who denies that they met at all.
  const ofAll = negated.filter((denial) => held.every((report) => deniesReport(denial, report)))
  if (held.length > 0 && (isOver || !outweighs(ofAll, held))) {
    const value = held.some((report) => report.status === 'OCCURRED') ? 'OCCURRED' : 'UNDER_WAY'
    return claim(value, held, held.some(isLeft) ? negated.filter((one) => !deniesDirect(one)) : negated)
  }
  if (negated.length > 0 && !planned.some(isLeft) && (held.length > 0 || !outweighs(planned, negated))) {
    const [cancelling, denying] = [negated.filter(isCancelled), negated.filter((report) => !isCancelled(report))]
    const value = !outweighs(denying, cancelling) ? 'CANCELLED' : isOver ? 'LAPSED' : 'DENIED'
    return claim(value, negated, held.length > 0 ? held : planned)
  }
  if (planned.length > 0) {
    if (time.to > knownAt) return claim('PLANNED', planned, negated)
    const seen = unconfirmed.filter(
      (report) => isHeld(report.status) && (report.time === undefined || overlaps(report.time, time)),
    )
    return seen.length > 0 ? claim('UNCONFIRMED', seen, negated) : claim('LAPSED', planned, negated)
  }
  return claim('UNCONFIRMED', unconfirmed, [])
}
