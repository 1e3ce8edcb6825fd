/** What makes an element ambiguous in a list. */
const ambiguous = /[;"]/;

/**
 * A list in one cell: elements with `; ` between them. One that holds `;` or `"` stands in quotation marks, its own
 * doubled, so that the list can be read back. No elements: no cell.
 */
export function listText(items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  return items.map((item) => (ambiguous.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join("; ");
}
