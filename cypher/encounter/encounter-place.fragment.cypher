// Where an encounter stands among those that may have begun at one time: by part of the day, where one is stated, then identifier.
WITH account,
  CASE account.dayPart WHEN 'morning' THEN '1' WHEN 'afternoon' THEN '2' WHEN 'evening' THEN '3' ELSE '0' END
    + account.encounter AS place
