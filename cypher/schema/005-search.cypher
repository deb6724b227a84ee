// Everything that is said in words, in one index.
CREATE FULLTEXT INDEX everything IF NOT EXISTS
FOR (n:Actor|Alias|Venue|Source|Track|Encounter|Article|Evidence|Reading|Signal|Absence|Document)
ON EACH [n.name, n.folded, n.title, n.gist, n.phrase];
