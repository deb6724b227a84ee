// Versions of accounts that overlap the window and stand at the knowledge time.
// @param from: Int
// @param to: Int
// @param shortFrom: Int
// @param knownAt: Int
CALL () {
  MATCH (account:Account)
  USING INDEX account:Account(validFrom)
  WHERE account.validFrom >= $shortFrom AND account.validFrom < $to AND account.longFrom IS NULL
  RETURN account
  UNION ALL
  MATCH (account:Account)
  USING INDEX account:Account(longFrom)
  WHERE account.longFrom < $to
  RETURN account
}
WITH account
WHERE account.validTo > $from AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
