// Names that `_` joins (Middle_East_Spectator) are one word to the index of what is said in words, and so found by none of
// theirs: those stored before get their words beside them, as names stored since have them.
MATCH (n:Source) WHERE n.name CONTAINS '_' AND n.folded IS NULL SET n.folded = toLower(replace(n.name, '_', ' '));
MATCH (n:Actor|Alias) WHERE n.folded CONTAINS '_' SET n.folded = replace(n.folded, '_', ' ');
