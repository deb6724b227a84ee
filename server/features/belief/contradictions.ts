/** Meetings that contradict denials, whatever encounter they belong to: the account of the denial's own tells of no other. */
import { type ContactCondition, createBelongsTo, isContactAskedFor, withoutPlan } from '../../domain/condition.ts'
import { contradictionOf } from '../../domain/outcome.ts'
import { denialsOf } from '../../domain/support.ts'
import type { Time } from '../../domain/time.ts'
import { type AsOf, asked } from '../../schema/as-of.ts'
import { seeReports } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { anyContact, type ContactModel, contactTime, everyContact, readContacts } from '../contact/index.ts'

/** For each denied contact, in their order, the contacts within the window of the standpoint that contradict it, earliest first. */
export async function readContradictions(
  denied: readonly ContactModel[],
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly (readonly ContactModel[])[]> {
  if (denied.length === 0) return []
  const judged = denied.map((denial) => ({ denial, condition: contradictionOf(denial, contactTime(denial)) }))
  const met = await readMet(
    judged.map(({ condition }) => condition),
    asOf,
    context,
  )
  const ends = await Promise.all(
    met.flatMap(({ from, to }) => [from, to]).map((id) => context.loaders.belonging.load(id)),
  )
  const belongsTo = createBelongsTo(ends.flat())
  const meetings = met.map((contact) => ({
    contact,
    watched: withoutPlan({ ...contact, time: contactTime(contact), venue: undefined }),
  }))
  return Promise.all(
    judged.map(async ({ denial, condition }) => {
      const isMetWithin = (window: Time) => (meeting: (typeof meetings)[number]) =>
        isContactAskedFor(condition, meeting.watched, window, belongsTo, () => false)
      const found = meetings.filter(isMetWithin(condition.window))
      if (found.length === 0) return []
      const windows = await windowsOf(denial, context)
      return found
        .filter((meeting) => windows.some((window) => isMetWithin(window)(meeting)))
        .map(({ contact }) => contact)
    }),
  )
}

/** Every contact that was held in one of the ways asked for, from the first to the last of the windows. */
async function readMet(
  conditions: readonly (ContactCondition & { readonly window: Time })[],
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly ContactModel[]> {
  const [starts, ends] = [conditions.map(({ window }) => window.from), conditions.map(({ window }) => window.to)]
  const from = Math.max(asOf.window.from, Math.min(...starts))
  const to = Math.min(asOf.window.to, Math.max(...ends))
  const kinds = [...new Set(conditions.flatMap((condition) => condition.kinds))]
  const held = { ...anyContact, kinds, standings: ['OCCURRED', 'UNDER_WAY'] }
  return asked(await readContacts({ ...asOf, window: { ...asOf.window, from, to } }, held, everyContact, context), asOf)
}

/** For when the reports of a denied contact deny it. */
async function windowsOf(denial: ContactModel, context: RequestContext): Promise<readonly Time[]> {
  const { reports } = await seeReports(denial.reports, denial.asOf, context)
  return reports.flatMap((report) => denialsOf(denial, report).map(({ window }) => window))
}
