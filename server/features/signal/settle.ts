/** What settled a signal or an absence, from a standpoint: by a report that its lens admits, and never by silence. */
import { toCondition, toTime } from '../../database/decode.ts'
import type { Account } from '../../domain/account.ts'
import { isOnlyExpected } from '../../domain/claim.ts'
import {
  type Condition,
  type ContactCondition,
  createBelongsTo,
  type EncounterCondition,
  isContactAskedFor,
  isEncounterAskedFor,
  type Settlement,
  settle,
  settlingReports,
  type WatchedEncounter,
  withoutPlan,
} from '../../domain/condition.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import type { Report, ReportId } from '../../domain/report.ts'
import { isHeld } from '../../domain/standings.ts'
import { ALL_TIME, OPEN_END, type Time } from '../../domain/time.ts'
import { type AsOf, asked } from '../../schema/as-of.ts'
import { seeReports } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { articleKnownFrom } from '../../schema/known.ts'
import { mostDerived } from '../../schema/loaders.ts'
import { getOne } from '../../schema/resolve.ts'
import { accountOf, placesBetween } from '../account/index.ts'
import { contactsOf, contactTime } from '../contact/index.ts'
import type { EncounterModel } from '../encounter/index.ts'
import type { AbsenceModel, SignalModel } from './mapper.ts'

/** A hand-written settlement counts once its report is known and admitted; otherwise the conditions tell. */
export async function settlementOf(
  remark: SignalModel | AbsenceModel,
  context: RequestContext,
): Promise<Settlement & { readonly isByHand: boolean }> {
  const { asOf, state, settledBy } = remark
  if (settledBy !== null && (await seeReports([settledBy], asOf, context)).reports.length > 0) {
    return { state: state === 'FAILED' ? 'FAILED' : 'MET', settledBy: [settledBy], isByHand: true }
  }
  const [condition, failsIf] = [toCondition(remark.condition), toCondition(remark.failsIf)]
  if (condition === undefined && failsIf === undefined) return { ...settle([], []), isByHand: false }
  const article = await getOne(context.loaders.articles, remark.article, asOf)
  const told: Told = { since: articleKnownFrom(article, asOf), from: toTime(article.published).from, asOf }
  const [fulfilling, failing] = await Promise.all(
    [condition, failsIf].map((one) => (one === undefined ? [] : findSettling(one, told, context))),
  )
  return { ...settle(fulfilling ?? [], failing ?? []), isByHand: false }
}

/** When something was told, and who asks. */
interface Told {
  /** Only what became known after this settles it. */
  readonly since: number
  /** What gives no window is to be from here on. */
  readonly from: number
  readonly asOf: AsOf
}

async function findSettling(condition: Condition, told: Told, context: RequestContext): Promise<readonly Report[]> {
  switch (condition.kind) {
    case 'report': {
      const { reports } = await seeReports([condition.report], told.asOf, context)
      return reports.filter(({ knownFrom }) => knownFrom > told.since)
    }
    case 'contact':
      return findContacts(condition, told, context)
    case 'encounter':
      return findEncounters(condition, told, context)
  }
}

async function findContacts(condition: ContactCondition, told: Told, context: RequestContext) {
  const { asOf, since } = told
  const [first, second] = [...condition.between].sort()
  const encounters = bounded(await context.loaders.encountersBetween.load(`${first} ${second}`))
  const contacts = (await Promise.all(asked(encounters, asOf).map((one) => contactsOf(one, context)))).flat()
  const wanted = contacts.filter(({ kind }) => condition.kinds.includes(kind))
  const [isWithin, ...around] = await Promise.all([
    placesBetween([condition.venue, ...wanted.map(({ venue }) => venue)], context),
    ...wanted.flatMap(({ from, to }) => [context.loaders.belonging.load(from), context.loaders.belonging.load(to)]),
  ])
  const belongsTo = createBelongsTo(around.flat())
  const settling = await Promise.all(
    wanted.map(async (contact) => {
      const reports = await see(contact.reports, asOf, context)
      const whole = { ...contact, time: contactTime(contact), venue: contact.venue ?? undefined }
      // A plan that is watched for is shown by its own word.
      const watched = condition.standings.includes('PLANNED') ? whole : withoutPlan(whole)
      if (!isContactAskedFor(condition, watched, windowOf(condition, told), belongsTo, isWithin)) return []
      return settlingReports(condition, contact.kind, reports, since)
    }),
  )
  return settling.flat()
}

async function findEncounters(condition: EncounterCondition, told: Told, context: RequestContext) {
  const { asOf, since } = told
  const encounters = asked(bounded(await context.loaders.encountersOfSubject.load(condition.track)), asOf)
  const settling = await Promise.all(
    encounters.map(async (encounter) => {
      const account = await accountOf(encounter, context)
      if (account === null) return []
      const watched = condition.standings.includes('PLANNED')
        ? toWatched(encounter, account)
        : withoutItsPlan(encounter, account)
      const isWithin = await placesBetween([condition.venue, watched.venue], context)
      if (!isEncounterAskedFor(condition, watched, windowOf(condition, told), isWithin)) return []
      return settlingReports(condition, encounter.kind, account.status.for, since)
    }),
  )
  return settling.flat()
}

const toWatched = ({ kind }: Pick<EncounterModel, 'kind'>, { standing, time, venue }: Account): WatchedEncounter => ({
  kind,
  standing,
  time: time.value,
  venue: venue.value,
})

/** An encounter as far as reports that have it held tell of it. */
function withoutItsPlan(encounter: Pick<EncounterModel, 'kind'>, account: Account): WatchedEncounter {
  const whole = toWatched(encounter, account)
  if (!isHeld(account.standing)) return whole
  return {
    ...whole,
    time: isOnlyExpected(account.time.for) ? ALL_TIME : whole.time,
    venue: isOnlyExpected(account.venue.for) ? undefined : whole.venue,
  }
}

const see = async (ids: readonly ReportId[], asOf: AsOf, context: RequestContext) =>
  (await seeReports(ids, asOf, context)).reports

const windowOf = ({ window }: { readonly window: Time | undefined }, { from }: Told) => window ?? { from, to: OPEN_END }

function bounded<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= mostDerived) return rows
  throw new LimitExceeded(`a condition over more than ${mostDerived} encounters is not checked; it asks for too much`)
}
