/** What other nouns may use of this one. */
export { readPlaces } from './places.ts'
export { type AttendedEncounter, readAttendance } from './read-presences.ts'
export { presenceResolvers } from './resolvers.ts'
