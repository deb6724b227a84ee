// The filters of the API on an account and its encounter.
// @param kinds: [String]
// @param standings: [String]?
// @param modes: [String]?
// @param venue: String?
// @param track: String?
// @param actors: [String]?
// @param anyOf: [String]?
// @param minOrigins: Int
// @param countUnnamedApart: Boolean
  AND account.kind IN $kinds
  AND ($standings IS NULL OR account.standing IN $standings)
  AND ($modes IS NULL OR account.mode IN $modes)
  AND ($minOrigins <= 1 OR CASE WHEN $countUnnamedApart THEN account.originsAtMost ELSE account.originsAtLeast END >= $minOrigins)
MATCH (encounter:Encounter)-[:HAS_ACCOUNT]->(account)
WHERE ($track IS NULL OR EXISTS { (encounter)-[:ON_TRACK]->(:Entity {id: $track}) })
  AND ($venue IS NULL OR account.venue = $venue
    OR EXISTS { (:Entity {id: account.venue})-[:WITHIN*1..8]->(:Entity {id: $venue}) })
  AND ($actors IS NULL OR all(actor IN $actors WHERE
    EXISTS { MATCH (:Entity {id: actor})-[part:TOOK_PART]->(encounter) WHERE part.knownFrom <= $knownAt }))
  AND ($anyOf IS NULL OR EXISTS { MATCH (one:Entity)-[part:TOOK_PART]->(encounter)
    WHERE one.id IN $anyOf AND part.knownFrom <= $knownAt })
