// Reports and denials by their own times, so that accounts can be made anew under a lens for a window. What lasts longer
// than a month has an index of its own, as in 002. A report that gives no time is one by itself.
CREATE INDEX report_time_from IF NOT EXISTS FOR (n:Report) ON (n.timeFrom);
CREATE INDEX report_time_long_from IF NOT EXISTS FOR (n:Report) ON (n.timeLongFrom);
CREATE INDEX report_is_timeless IF NOT EXISTS FOR (n:Report) ON (n.isTimeless);
CREATE INDEX denial_time_from IF NOT EXISTS FOR (n:Denial) ON (n.timeFrom);
CREATE INDEX denial_time_long_from IF NOT EXISTS FOR (n:Denial) ON (n.timeLongFrom);
