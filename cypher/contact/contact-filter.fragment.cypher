// The filters of the API on a contact.
// @param kinds: [String]?
// @param standings: [String]?
// @param actors: [String]?
// @param minOrigins: Int
// @param countUnnamedApart: Boolean
  AND ($kinds IS NULL OR contact.kind IN $kinds)
  AND ($standings IS NULL OR contact.standing IN $standings)
  AND ($actors IS NULL OR source.id IN $actors OR target.id IN $actors
    OR any(mediator IN contact.through WHERE mediator IN $actors))
  AND ($minOrigins <= 1 OR CASE WHEN $countUnnamedApart THEN contact.originsAtMost ELSE contact.originsAtLeast END >= $minOrigins)
