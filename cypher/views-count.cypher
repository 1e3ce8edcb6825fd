// How many views are saved.
// No parameters.
// Columns: n.
MATCH (v:QianshouView)
RETURN count(v) AS n
