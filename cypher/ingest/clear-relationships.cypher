// Let go of what changed things pointed to, before it is written anew.
// @name clearRelationships   @access write
// @param ids: [String]
MATCH (entity:Entity)-[said]->()
WHERE entity.id IN $ids AND NOT type(said) IN ['CONTACT', 'TOOK_PART', 'HAS_ACCOUNT']
DELETE said
