/** What other nouns may use of this one. */
export { readChoice, readChosen } from './choose.ts'
export {
  type ContactModel,
  contactTime,
  fromTuple,
  type SeenContactModel,
  toContact,
  toSeenContact,
  withDetails,
} from './mapper.ts'
export { contactResolvers, findContact } from './resolvers.ts'
export { readBelonging, readRollUp, rollUp, toAffiliated } from './rolled.ts'
export {
  anyContact,
  byDayPart,
  type ContactFilter,
  contactsInWindowOf,
  contactsOf,
  everyContact,
  fits,
  readContacts,
  readContactsAmong,
  readReported,
  readVersionsAnew,
} from './seen.ts'
