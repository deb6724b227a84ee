// Who belonged to a group, at any remove, at some time of the window; a belonging that no source limits holds at any time.
// @param group: String?
// @param groupFrom: Int
// @param groupTo: Int   exclusive
  AND ($group IS NULL OR EXISTS {
    MATCH (actor)-[belongs:AFFILIATED_WITH*1..4]->(:Entity {id: $group})
    WHERE all(one IN belongs WHERE one.timeFrom IS NULL OR one.timeFrom < $groupTo AND one.timeTo > $groupFrom)
  })
