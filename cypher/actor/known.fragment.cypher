// Whom a register holds, or an article introduced that was known by a time, under this name or one that was merged into it.
// @param since: String   the property that says from when what an article introduces is known
// @param knownAt: Int
  AND (actor.introducedIn IS NULL OR actor[$since] <= $knownAt OR EXISTS {
    MATCH (actor)-[:ALSO_KNOWN_AS]->(name:MergedActor)
    WHERE name.introducedIn IS NULL OR name[$since] <= $knownAt
  })
