import type { ComponentChildren } from "preact";
import type { Import } from "../../model/import.ts";
import { Icon } from "../panels/icon.tsx";
import { useWords } from "../panels/page-context.ts";
import { useImportWords } from "./context.ts";

interface FailedProps {
  readonly record: Import;
  /** What one can do about it. */
  readonly children?: ComponentChildren;
}

/** Why a file couldn't be read, or written. */
export function Failed({ record, children }: FailedProps) {
  const words = useImportWords();
  const { language } = useWords();
  if (record.state !== "failed") return null;
  return (
    <div class="imports-failed" role="alert">
      <p class="trouble-title">
        <Icon name="trouble" />
        {words.failed}
      </p>
      <p>{record.failure?.[language]}</p>
      {children}
    </div>
  );
}
