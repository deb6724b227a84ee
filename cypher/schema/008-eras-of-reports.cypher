// Reports and denials that were stored before 007 get what it finds them by. (Accounts and contacts are derived anew.)
MATCH (n:Report|Denial) WHERE n.timeTo - n.timeLongFrom > 34560000 SET n.timeEraFrom = n.timeLongFrom;
