// Every contact in a window, as known at a time, earliest first; the names that a file needs where `parts` asks for them.
// @name contactsForExport   @access read
// @param limit: Int
// @column articles: [ArticleId]
// @column names: ContactNamesRow?
// @include contact/contacts-valid
  // @include contact/contact-filter
WITH source, contact, target
ORDER BY contact.validFrom, contact.id
LIMIT $limit
// @include contact/contact-row
, COLLECT {
    UNWIND contact.reports AS report
    MATCH (:Entity {id: report})-[:IN_ARTICLE]->(article:Article)
    RETURN DISTINCT article.id ORDER BY article.id
  } AS articles,
  CASE WHEN 'names' IN $parts THEN {
    from: source.name, to: target.name,
    encounter: head(COLLECT { MATCH (encounter:Entity {id: contact.encounter}) RETURN encounter.title }),
    venue: head(COLLECT { MATCH (venue:Entity {id: contact.venue}) RETURN venue.name }),
    through: COLLECT { UNWIND contact.through AS mediator MATCH (actor:Entity {id: mediator}) RETURN actor.name }
  } END AS names
ORDER BY validFrom, id
