// From which seeds, and by which rules of derivation, was this database last filled?
// @name seedState   @access read
// @column digest: String
// @column derivation: Int
MATCH (state:SeedState)
RETURN state.digest AS digest, state.derivation AS derivation
