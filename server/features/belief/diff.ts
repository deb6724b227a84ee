/** What changed between two knowledge times, and between two lenses. */
import { type ContactDiff, diffContacts } from '../../domain/contact-diff.ts'
import type { ReportId } from '../../domain/report.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { type SeenReports, seeReports, seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { accountOf } from '../account/index.ts'
import { anyContact, type ContactModel, everyContact, readContacts, readReported } from '../contact/index.ts'
import type { EncounterModel } from '../encounter/index.ts'
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
  return {
    before,
    after,
    added: diff.added.map((contact) => ({ contact, because: because(contact), asOf: after })),
    dropped: diff.dropped.map((contact) => ({ contact, because: because(contact), asOf: after })),
    flipped: diff.flipped.map((flip) => ({ ...flip, because: because(flip.before, flip.after), asOf: after })),
  }
}

/** Encounters of the window whose account stands otherwise at the later time, by identifier. */
export async function diffEncounters(
  { before, after }: BeliefDiffModel,
  context: RequestContext,
): Promise<readonly EncounterChangeModel[]> {
  const encounters = (await readReported(after, context)).filter(({ kind }) => kind !== 'VISIT')
  const changes = await Promise.all(
    encounters.map(async (encounter) => {
      const [was, is] = await Promise.all([
        accountOf({ ...encounter, asOf: before }, context),
        accountOf(encounter, context),
      ])
      if (was?.standing === is?.standing) return []
      const because = await reportsBetween(encounter, before, after, context)
      return [{ encounter, before: was, after: is, because, asOf: after }]
    }),
  )
  return changes.flat()
}

export async function compare(before: AsOf, after: AsOf, context: RequestContext): Promise<ContactDiff<ContactModel>> {
  const [earlier, later] = await Promise.all(
    [before, after].map((asOf) => readContacts(asOf, anyContact, everyContact, context)),
  )
  return diffContacts(earlier ?? [], later ?? [])
}

/** What was reported of an encounter between the two times, earliest known first. */
async function reportsBetween(encounter: EncounterModel, before: AsOf, after: AsOf, context: RequestContext) {
  const [known, since] = await Promise.all([before, after].map((asOf) => seeReportsOf([encounter], asOf, context)))
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
  return new Set(newIn(known, since))
}

function newIn(before: SeenReports | undefined, after: SeenReports | undefined): readonly ReportId[] {
  const old = new Set(before?.reports.map(({ id }) => id))
  return (after?.reports ?? []).map(({ id }) => id).filter((id) => !old.has(id))
}
