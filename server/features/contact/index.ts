/** What other nouns may use of this one. */
export type { ContactModel } from './mapper.ts'
export { contactTime } from './mapper.ts'
export { contactResolvers, findContact } from './resolvers.ts'
export { anyContact, type ContactFilter, contactsOf, everyContact, readContacts, readReported } from './seen.ts'
