// A venue with the places around it, nearest first.
// @column id: VenueId
// @column name: String
// @column kind: VenueKind
// @column location: LocationRow?
// @column within: [VenueId]
RETURN
  venue.id AS id,
  venue.name AS name,
  venue.kind AS kind,
  CASE WHEN venue.latitude IS NOT NULL
    THEN {latitude: venue.latitude, longitude: venue.longitude}
  END AS location,
  COLLECT {
    MATCH path = (venue)-[:WITHIN*1..8]->(outer:Venue)
    RETURN outer.id ORDER BY length(path), outer.id
  } AS within
