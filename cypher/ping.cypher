// Whether the database answers.
// No parameters.
// Columns: one.
RETURN 1 AS one
