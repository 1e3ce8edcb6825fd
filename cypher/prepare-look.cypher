// What a database holds that may be somebody else's: how many nodes, and the labels of some of them.
// $sample: how many nodes to look at.
// Columns: nodes, labels (the most frequent first), taken (nodes that already bear one of Qianshou's labels).
// The one statement that goes over nodes of any label, because it asks what they are; it is never run on a marked
// database.
CALL () {
  MATCH (n)
  RETURN count(n) AS nodes
}
CALL () {
  MATCH (n)
  WITH n LIMIT $sample
  UNWIND labels(n) AS label
  WITH label, count(*) AS times ORDER BY times DESC, label LIMIT 5
  RETURN collect(label) AS labels
}
CALL () {
  MATCH (n:Entity|Claim|Source|ChangeSet|Touched)
  RETURN count(n) AS taken
}
RETURN nodes, labels, taken
