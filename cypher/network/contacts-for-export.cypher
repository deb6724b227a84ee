// Every contact in a window, as known at a time, with the names that a file needs, earliest first.
// @name contactsForExport   @access read
// @param limit: Int
// @column fromName: String
// @column toName: String
// @column encounterTitle: String
// @column venueName: String?
// @column throughNames: [String]
// @column articles: [ArticleId]
// @include contact/contacts-valid
  // @include contact/contact-filter
WITH source, contact, target
ORDER BY contact.validFrom, contact.id
LIMIT $limit
MATCH (encounter:Entity {id: contact.encounter})
// @include contact/contact-row
, source.name AS fromName, target.name AS toName, encounter.title AS encounterTitle,
  head(COLLECT { MATCH (venue:Entity {id: contact.venue}) RETURN venue.name }) AS venueName,
  COLLECT { UNWIND contact.through AS mediator MATCH (actor:Entity {id: mediator}) RETURN actor.name } AS throughNames,
  COLLECT {
    UNWIND contact.reports AS report
    MATCH (:Entity {id: report})-[:IN_ARTICLE]->(article:Article)
    RETURN DISTINCT article.id ORDER BY article.id
  } AS articles
ORDER BY validFrom, id
