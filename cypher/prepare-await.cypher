// Waits until every index is filled, so that no question is answered from half of one.
// $seconds: at most so long.
// No columns.
CALL db.awaitIndexes($seconds)
