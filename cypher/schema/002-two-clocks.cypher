// Versions of accounts and contacts, found by valid time and filtered by knowledge time. What lasts longer than a month
// (`longFrom`) has an index of its own, so that a short window need not read all that began before it.
CREATE INDEX account_valid_from IF NOT EXISTS FOR (n:Account) ON (n.validFrom);
CREATE INDEX account_long_from IF NOT EXISTS FOR (n:Account) ON (n.longFrom);
CREATE INDEX account_encounter IF NOT EXISTS FOR (n:Account) ON (n.encounter);
CREATE INDEX contact_valid_from IF NOT EXISTS FOR ()-[c:CONTACT]-() ON (c.validFrom);
CREATE INDEX contact_long_from IF NOT EXISTS FOR ()-[c:CONTACT]-() ON (c.longFrom);
CREATE INDEX contact_encounter IF NOT EXISTS FOR ()-[c:CONTACT]-() ON (c.encounter);
CREATE INDEX contact_id IF NOT EXISTS FOR ()-[c:CONTACT]-() ON (c.id);
