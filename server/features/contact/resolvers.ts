/** Contacts: derived edges between two actors. */
import { contactById } from '../../database/statements.gen.ts'
import { formatInstant } from '../../domain/time.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { accountOf, propertiesOf } from '../account/index.ts'
import { type ContactModel, contactTime, toMediations } from './mapper.ts'
import { contactsOf } from './seen.ts'

export const contactResolvers: Resolvers = {
  Query: {
    contact: (_root, args, context) => findContact(args.id, toAsOf(args, context.nowSeconds), context),
  },
  Contact: {
    from: (contact, _args, context) => getOne(context.loaders.actors, contact.from, contact.asOf),
    to: (contact, _args, context) => getOne(context.loaders.actors, contact.to, contact.asOf),
    encounter: (contact, _args, context) => getOne(context.loaders.encounters, contact.encounter, contact.asOf),
    time: (contact) => contactTime(contact),
    venue: (contact, _args, context) => findOne(context.loaders.venues, contact.venue, contact.asOf),
    through: (contact) => toMediations(contact),
    known: (contact) => ({
      from: formatInstant(contact.knownFrom) ?? '',
      to: formatInstant(contact.knownTo) ?? null,
    }),
    corroboration: ({ reportCount, originsAtLeast, originsAtMost, publishers, onTheRecord }) => ({
      reports: reportCount,
      origins: { atLeast: originsAtLeast, atMost: originsAtMost },
      publishers,
      onTheRecord,
    }),
    unsettled: (contact, _args, context) => unsettledOf(contact, context),
    reports: (contact, _args, context) => findMany(context.loaders.reports, contact.reports, contact.asOf),
  },
  Mediation: {
    mediator: (mediation, _args, context) => getOne(context.loaders.actors, mediation.mediator, mediation.asOf),
    reports: async (mediation, _args, context) => {
      const reports = await findMany(context.loaders.reports, mediation.candidates, mediation.asOf)
      return reports.filter((report) =>
        report.participations.some((part) => part.role === 'MEDIATOR' && part.actor === mediation.mediator),
      )
    },
  },
}

/** A contact by identifier, as known; `null` where there is none then. */
export async function findContact(id: string, asOf: AsOf, context: RequestContext): Promise<ContactModel | null> {
  if (isStored(asOf)) {
    const [row] = await context.read(contactById, { id, knownAt: asOf.knownAt })
    return row === undefined ? null : { ...row, asOf }
  }
  const slug = id.slice('contact:'.length).split('/')[0] ?? ''
  const encounter = await findOne(context.loaders.encounters, `encounter:${slug}`, asOf)
  const contacts = encounter === null ? [] : await contactsOf(encounter, context)
  return contacts.find((contact) => contact.id === id) ?? null
}

async function unsettledOf(contact: ContactModel, context: RequestContext) {
  const isPartial = contact.throughAgreement.some((agreement) => agreement !== 'AGREED')
  if (contact.unsettled.length === 0 && !isPartial) return []
  const account = await accountOf(await getOne(context.loaders.encounters, contact.encounter, contact.asOf), context)
  const properties = account === null ? [] : await propertiesOf(account, context)
  return properties.filter(
    ({ property, role, actor, agreement }) =>
      contact.unsettled.includes(property) ||
      (role === 'MEDIATOR' && actor !== undefined && contact.through.includes(actor) && agreement !== 'AGREED'),
  )
}
