// Remember the seeds that were loaded and the rules of derivation.
// @name writeSeedState   @access write
// @param digest: String
// @param derivation: Int
MERGE (state:SeedState {id: 'seeds'})
SET state.digest = $digest, state.derivation = $derivation
