/** What changed between two knowledge times, and between two lenses. */
import { deriveContacts } from '../../domain/contact.ts'
import { type ContactDiff, diffContacts } from '../../domain/contact-diff.ts'
import type { EncounterId, EncounterKind, Report, ReportId } from '../../domain/report.ts'
import { overlaps } from '../../domain/time.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { type SeenReports, seeReports, seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { type AccountModel, accountOf, placesOf } from '../account/index.ts'
import { anyContact, type ContactModel, everyContact, readContacts, readReported } from '../contact/index.ts'
import type { ContactChangeModel, ContactFlipModel, EncounterChangeModel } from './mapper.ts'

export interface BeliefDiffModel {
  readonly before: AsOf
  readonly after: AsOf
  readonly added: readonly ContactChangeModel[]
  readonly dropped: readonly ContactChangeModel[]
  readonly flipped: readonly ContactFlipModel[]
}

/** Compares the contacts of a window as known at two times, and names the reports that came between. */
export async function diffBelief(before: AsOf, after: AsOf, context: RequestContext): Promise<BeliefDiffModel> {
  const diff = await compare(before, after, context)
  const involved = [...diff.added, ...diff.dropped, ...diff.flipped.flatMap((flip) => [flip.before, flip.after])]
  const news = await newReports(new Set(involved.flatMap(({ reports }) => reports)), before, after, context)
  const because = (...contacts: readonly ContactModel[]) =>
    [...new Set(contacts.flatMap(({ reports }) => reports))].filter((id) => news.has(id))
  /** The contact's own reports; else what came of its encounter, but where the same is so without: then a window closed. */
  const explain = async (contact: ContactModel, stands: boolean, ...others: readonly ContactModel[]) => {
    const own = because(contact, ...others)
    if (own.length > 0 || (await isWithoutNews(contact, stands, before, after, context))) return own
    return reportsAgainst(contact, before, after, context)
  }
  const change = async (contact: ContactModel, stands: boolean) => ({
    contact,
    because: await explain(contact, stands),
    asOf: after,
  })
  const flips = diff.flipped.map(async (flip) => ({
    ...flip,
    because: await explain(flip.after, true, flip.before),
    asOf: after,
  }))
  const [added, dropped, flipped] = await Promise.all([
    Promise.all(diff.added.map((contact) => change(contact, true))),
    Promise.all(diff.dropped.map((contact) => change(contact, false))),
    Promise.all(flips),
  ])
  return { before, after, added, dropped, flipped }
}

/** Whether a contact stands so, or no more, at the later time by the reports of the earlier one alone. */
async function isWithoutNews(
  { id, encounter, kind, standing }: ContactModel,
  stands: boolean,
  before: AsOf,
  after: AsOf,
  context: RequestContext,
): Promise<boolean> {
  const [known, row] = await Promise.all([
    seeReportsOf([{ id: encounter }], before, context),
    context.loaders.encounters.load(encounter),
  ])
  if (row === undefined) return false
  const derived = deriveContacts(row, known.reports, after.knownAt, await placesOf(known, context))
  return derived.some((one) => one.id === id && one.kind === kind && one.standing === standing) === stands
}

/** Encounters of these kinds that either account puts in the window, where the later one says something else, by identifier. */
export async function diffEncounters(
  { before, after }: BeliefDiffModel,
  kinds: readonly EncounterKind[],
  context: RequestContext,
): Promise<readonly EncounterChangeModel[]> {
  const encounters = (await readReported(after, context)).filter(({ kind }) => kinds.includes(kind))
  const changes = await Promise.all(
    encounters.map(async (encounter) => {
      const [was, is] = await Promise.all([
        accountOf({ ...encounter, asOf: before }, context),
        accountOf(encounter, context),
      ])
      if (!isInWindow(was) && !isInWindow(is)) return []
      if (writeAccount(was) === writeAccount(is)) return []
      const because = (await reportsBetween(encounter.id, before, after, context)).map(({ id }) => id)
      return [{ encounter, before: was, after: is, because, asOf: after }]
    }),
  )
  return changes.flat()
}

const isInWindow = (account: AccountModel | null): boolean =>
  account !== null && overlaps(account.time.value, account.asOf.window)

/** The values of an account, whoever says them: equal for accounts that say the same. */
function writeAccount(account: AccountModel | null): string {
  if (account === null) return ''
  const { standing, mode, level, time, venue, participants } = account
  const parts = participants.map(({ actor, role, side, value }) => [role, actor, side, value])
  return JSON.stringify([standing, mode.value, level.value, time.value.edtf, venue.value, parts])
}

/** What came between and is no report of the contact itself: of its encounter, what names one of the two, or else all. */
async function reportsAgainst(
  { encounter, from, to }: ContactModel,
  before: AsOf,
  after: AsOf,
  context: RequestContext,
): Promise<readonly ReportId[]> {
  const news = await reportsBetween(encounter, before, after, context)
  const naming = news.filter(({ participations, denials }) =>
    [...participations.map(({ actor }) => actor), ...denials.flatMap(({ between }) => between)].some(
      (actor) => actor === from || actor === to,
    ),
  )
  return (naming.length > 0 ? naming : news).map(({ id }) => id)
}

export async function compare(before: AsOf, after: AsOf, context: RequestContext): Promise<ContactDiff<ContactModel>> {
  const [earlier, later] = await Promise.all(
    [before, after].map((asOf) => readContacts(asOf, anyContact, everyContact, context)),
  )
  return diffContacts(earlier ?? [], later ?? [])
}

/** What was reported of an encounter between the two times, earliest known first. */
async function reportsBetween(id: EncounterId, before: AsOf, after: AsOf, context: RequestContext) {
  const [known, since] = await Promise.all([before, after].map((asOf) => seeReportsOf([{ id }], asOf, context)))
  return newIn(known, since)
}

/** Of these reports, those that became known between the two. */
async function newReports(
  ids: ReadonlySet<ReportId>,
  before: AsOf,
  after: AsOf,
  context: RequestContext,
): Promise<ReadonlySet<ReportId>> {
  const [known, since] = await Promise.all([before, after].map((asOf) => seeReports([...ids].sort(), asOf, context)))
  return new Set(newIn(known, since).map(({ id }) => id))
}

function newIn(before: SeenReports | undefined, after: SeenReports | undefined): readonly Report[] {
  const old = new Set(before?.reports.map(({ id }) => id))
  return (after?.reports ?? []).filter(({ id }) => !old.has(id))
}
