// What of a contact is read only where it is asked for, in the order of `ContactDetailsTuple`.
  contact.venue, contact.level, contact.throughAgreement, contact.denialScope, contact.reportCount,
  contact.originsAtLeast, contact.originsAtMost, contact.publishers, contact.onTheRecord, contact.unsettled,
  contact.asPlanned, contact.reports, contact.knownFrom, contact.knownTo
