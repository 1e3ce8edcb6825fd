import type { Source } from "../../model/source.ts";
import { Icon } from "./icon.tsx";
import { useWords } from "./page-context.ts";

/** Leads to a source where it says where it can be read; the schema of sources lets http and https through alone. */
export function SourceLink({ source }: { readonly source: Source }) {
  const words = useWords();
  if (source.url === undefined) return null;
  return (
    <>
      {" "}
      <a href={source.url} target="_blank" rel="noopener noreferrer">
        {words.claim.read}
        <Icon name="external" size={12} />
      </a>
    </>
  );
}
