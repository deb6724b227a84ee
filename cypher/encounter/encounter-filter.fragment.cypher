// The filters of the API on an account; `asked` is whose encounters are wanted. Its encounter is looked at only where a filter is about it.
// @param kinds: [String]
// @param standings: [String]?
// @param modes: [String]?
// @param anyOf: [String]?
// @param minOrigins: Int
// @param countUnnamedApart: Boolean
  AND account.kind IN $kinds
  AND ($standings IS NULL OR account.standing IN $standings)
  AND ($modes IS NULL OR account.mode IN $modes)
  AND ($minOrigins <= 1 OR CASE WHEN $countUnnamedApart THEN account.originsAtMost ELSE account.originsAtLeast END >= $minOrigins)
  AND (asked.track IS NULL OR EXISTS { (account)<-[:HAS_ACCOUNT]-(:Encounter)-[:ON_TRACK]->(:Entity {id: asked.track}) })
  AND (asked.venue IS NULL OR account.venue = asked.venue
    OR EXISTS { (:Entity {id: account.venue})-[:WITHIN*1..8]->(:Entity {id: asked.venue}) })
  AND ($anyOf IS NULL OR EXISTS {
    MATCH (account)<-[:HAS_ACCOUNT]-(:Encounter)<-[part:TOOK_PART]-(one:Actor)
    WHERE one.id IN $anyOf AND part.knownFrom <= $knownAt AND part.knownTo > $knownAt })
