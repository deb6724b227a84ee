// What lasts longer than a year (`eraFrom`) is little, and is read whole; what lasts up to a year is then found by where it
// begins, as what lasts up to a month is (002).
CREATE INDEX account_era_from IF NOT EXISTS FOR (n:Account) ON (n.eraFrom);
CREATE INDEX contact_era_from IF NOT EXISTS FOR ()-[c:CONTACT]-() ON (c.eraFrom);
CREATE INDEX report_time_era_from IF NOT EXISTS FOR (n:Report) ON (n.timeEraFrom);
CREATE INDEX denial_time_era_from IF NOT EXISTS FOR (n:Denial) ON (n.timeEraFrom);
DROP INDEX account_long_span IF EXISTS;
DROP INDEX contact_long_span IF EXISTS;
