// What a histogram over all accounts reads stands in the index itself, so that no account need be looked up.
CREATE INDEX account_timeline IF NOT EXISTS FOR (n:Account)
ON (n.validFrom, n.validTo, n.knownFrom, n.knownTo, n.kind, n.standing, n.encounter);
// What lasts long is judged in the index too: most of it was over long before a window begins.
CREATE INDEX account_long_span IF NOT EXISTS FOR (n:Account) ON (n.longFrom, n.validTo, n.knownFrom, n.knownTo);
CREATE INDEX contact_long_span IF NOT EXISTS FOR ()-[c:CONTACT]-() ON (c.longFrom, c.validTo, c.knownFrom, c.knownTo);
