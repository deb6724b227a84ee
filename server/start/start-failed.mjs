/** The start cannot go on, for a reason that the person at the terminal can mend; the message is all that they need. */
export class StartFailed extends Error {
  name = 'StartFailed'
}
