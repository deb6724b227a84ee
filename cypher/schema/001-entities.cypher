// Every stored thing has one identifier, unique across kinds; `definedIn` names the article or register file it is from.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_defined_in IF NOT EXISTS FOR (n:Entity) ON (n.definedIn);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name, n.id);
CREATE INDEX venue_name IF NOT EXISTS FOR (n:Venue) ON (n.name, n.id);
CREATE INDEX source_name IF NOT EXISTS FOR (n:Source) ON (n.name, n.id);
CREATE INDEX track_name IF NOT EXISTS FOR (n:Track) ON (n.name, n.id);
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.publishedTo, n.id);
CREATE INDEX article_title IF NOT EXISTS FOR (n:Article) ON (n.title, n.id);
CREATE INDEX alias_name IF NOT EXISTS FOR (n:Alias) ON (n.name);
CREATE FULLTEXT INDEX actor_names IF NOT EXISTS FOR (n:Actor|Alias) ON EACH [n.name, n.folded];
