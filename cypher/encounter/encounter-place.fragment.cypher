// Where an encounter stands among those that may have begun at one time: by part of the day, where one is stated, then
// identifier, which begins at the second letter. An expression, since Neo4j 5.26 reads the properties of a column made here twice.
coalesce({morning: '1', afternoon: '2', evening: '3'}[account.dayPart], '0') + account.encounter
