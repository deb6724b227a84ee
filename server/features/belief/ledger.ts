/** Plans, denials and differences of a window, with what became of them. */

import { publisherOf } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import { groupBy } from '../../domain/group-by.ts'
import { type Outcome, outcomeOfDenial, outcomeOfPlan, settlingReport } from '../../domain/outcome.ts'
import { type EncounterKind, type Origin, type SourceId, voiceOf } from '../../domain/report.ts'
import { overlaps, type Time } from '../../domain/time.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findGiven } from '../../schema/given.ts'
import { type AccountModel, accountOf, propertiesOf } from '../account/index.ts'
import { anyContact, contactTime, everyContact, readContacts, readReported } from '../contact/index.ts'
import { type EncounterModel, meetings } from '../encounter/index.ts'
import type { ReportModel } from '../report/index.ts'
import { readContradictions } from './contradictions.ts'
import type { DeniedContactModel, PlanLedgerModel, PlanModel, PlanScoreModel } from './mapper.ts'

/**
 * Every plan for a time within the window, earliest first, visits only where asked for by kind, on the word of the source and
 * of the outcome asked for; who announced or printed one of these is scored by all its plans for the window. Throws
 * `InvalidInput` or `NotFound` for an unknown source.
 */
export async function readLedger(
  asOf: AsOf,
  filter: {
    readonly by: string | undefined
    readonly outcome: Outcome | undefined
    readonly kinds: readonly EncounterKind[] | undefined
  },
  context: RequestContext,
): Promise<PlanLedgerModel> {
  const accounts = await readAccounts(asOf, context, filter.kinds)
  const plans = (await Promise.all(accounts.map((one) => plansOf(one, context))))
    .flat()
    .filter(({ time }) => overlaps(time, asOf.window))
    .sort((a, b) => a.time.from - b.time.from)
  const { by, outcome } = filter
  const theirs = by === undefined ? plans : plans.filter(({ plan }) => isOnWordOf(by, plan.report))
  if (by !== undefined && theirs.length === 0) await findGiven('by', by, 'source', context)
  const wanted = theirs.filter(({ plan }) => outcome === undefined || outcome === plan.outcome)
  return {
    plans: wanted.map(({ plan }) => plan),
    byOrigin: score(plans, wanted, ({ origin }) => ({ voice: voiceOf(origin), source: origin.source }), asOf),
    byPublisher: score(plans, wanted, ({ plan }) => byItself(publisherOf(plan.report)), asOf),
  }
}

/** Every denied contact of the window with what became of the denial; `about` an actor, an encounter or a track. */
export async function readDenials(
  asOf: AsOf,
  filter: { readonly outcome: Outcome | undefined; readonly about: string | undefined },
  context: RequestContext,
): Promise<readonly DeniedContactModel[]> {
  const about =
    filter.about === undefined
      ? undefined
      : await findGiven('about', filter.about, ['actor', 'encounter', 'track'], context)
  const contacts = await readContacts(asOf, { ...anyContact, kinds: ['DENIED'] }, everyContact, context)
  const encounters = await context.loaders.encounters.loadMany(
    about === undefined ? [] : contacts.map(({ encounter }) => encounter),
  )
  const isAbout = ({ from, to }: (typeof contacts)[number], index: number): boolean => {
    if (about === undefined) return true
    const row = encounters[index]
    if (row instanceof Error) throw row
    if (row === undefined) return [from, to].some((id) => id === about)
    const { partOf, track } = needPart(row.setting, 'setting')
    return [from, to, row.id, partOf, track].some((id) => id === about)
  }
  const denied = contacts.filter(isAbout)
  const contradictions = await readContradictions(denied, asOf, context)
  return denied
    .map((contact, index) => {
      const contradictedBy = contradictions[index] ?? []
      const judged = { ...contact, time: contactTime(contact) }
      return { contact, contradictedBy, outcome: outcomeOfDenial(judged, contradictedBy.length > 0, asOf.knownAt) }
    })
    .filter(({ outcome }) => filter.outcome === undefined || outcome === filter.outcome)
}

/** Every property of an account of the window on which reports are not all agreed. */
export async function readDifferences(asOf: AsOf, context: RequestContext) {
  const accounts = await readAccounts(asOf, context)
  const here = accounts.filter(({ account }) => overlaps(account.time.value, asOf.window))
  const found = here.flatMap(({ encounter, account }) =>
    propertiesOf(account).map((property) => ({ encounter, property })),
  )
  return found.filter(({ property }) => property.agreement !== 'AGREED')
}

/** Whether a source stands anywhere in a report's chain of attribution, or published it. */
function isOnWordOf(source: string, report: ReportModel): boolean {
  return source === publisherOf(report) || needPart(report.links, 'links').some((link) => link.source === source)
}

interface Accounted {
  readonly encounter: EncounterModel
  readonly account: AccountModel
}

async function readAccounts(
  asOf: AsOf,
  context: RequestContext,
  kinds: readonly EncounterKind[] = meetings,
): Promise<readonly Accounted[]> {
  const encounters = (await readReported(asOf, context)).filter(({ kind }) => kinds.includes(kind))
  const accounts = await Promise.all(encounters.map((encounter) => accountOf(encounter, context)))
  return encounters
    .flatMap((encounter, index) => {
      const account = accounts[index]
      return account === undefined || account === null ? [] : [{ encounter, account }]
    })
    .sort((a, b) => a.account.time.value.from - b.account.time.value.from || (a.encounter.id < b.encounter.id ? -1 : 1))
}

interface Announced {
  readonly plan: PlanModel
  readonly origin: Origin
  /** For when it is; where it does not say, when its encounter was or is to be. */
  readonly time: Time
}

async function plansOf({ encounter, account }: Accounted, context: RequestContext): Promise<readonly Announced[]> {
  const { rows, reports } = await seeReportsOf([encounter], encounter.asOf, context)
  return reports
    .filter((report) => report.status === 'PLANNED')
    .flatMap((plan) => {
      const report = rows.find((row) => row.id === plan.id)
      if (report === undefined) return []
      const outcome = outcomeOfPlan(plan, account, encounter.asOf.knownAt)
      const settling = settlingReport(plan, outcome, account, reports)
      const settledBy = rows.find((row) => row.id === settling?.id) ?? null
      return [
        { plan: { report, encounter, outcome, settledBy }, origin: plan.origin, time: plan.time ?? account.time.value },
      ]
    })
}

/** Whose word a plan is, and the source under which it stands. */
interface Word {
  readonly voice: string
  readonly source: SourceId
}

const byItself = (source: SourceId): Word => ({ voice: source, source })

/** The score of everybody on whose word one of the plans wanted rests, by all their plans. */
function score(
  plans: readonly Announced[],
  wanted: readonly Announced[],
  wordOf: (plan: Announced) => Word,
  asOf: AsOf,
): readonly PlanScoreModel[] {
  const asked = new Set(wanted.map((plan) => wordOf(plan).voice))
  return [...groupBy(plans, (plan) => wordOf(plan).voice)]
    .filter(([voice]) => asked.has(voice))
    .flatMap(([, same]) =>
      same.slice(0, 1).map((plan) => ({
        source: wordOf(plan).source,
        outcomes: same.map((one) => one.plan.outcome),
        asOf,
      })),
    )
    .sort((a, b) => (a.source < b.source ? -1 : 1))
}
