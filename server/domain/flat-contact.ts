/** A contact as columns, as the store and the API have it; its ends and its time are added by each in its own way. */
import type { Contact } from './contact.ts'

export function flattenContact({ id, encounter, kind, standing, venue, level, through, ...rest }: Contact) {
  const { denialScope, corroboration, unsettled, asPlanned, reports } = rest
  return {
    id,
    encounter,
    kind,
    standing,
    venue,
    level,
    through: through.map(({ mediator }) => mediator),
    throughAgreement: through.map(({ agreement }) => agreement),
    denialScope,
    reportCount: corroboration.reports,
    originsAtLeast: corroboration.origins.atLeast,
    originsAtMost: corroboration.origins.atMost,
    publishers: corroboration.publishers,
    onTheRecord: corroboration.onTheRecord,
    unsettled,
    asPlanned,
    reports,
  }
}
