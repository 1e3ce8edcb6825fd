import { encodings, importFormats } from "../../model/import.ts";
import { useImporting, useImportWords } from "./context.ts";

const encodingNames: Readonly<Record<(typeof encodings)[number], string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  gb18030: "GB18030 (GBK)",
};

/** As what the file is read. */
export function Reading() {
  const importing = useImporting();
  const words = useImportWords();
  const { record, said } = importing.state.value;
  if (!record) return null;
  const format = said.format ?? record.format ?? "";
  const encoding = said.encoding ?? record.encoding ?? "";
  const isText = record.format === null || record.encoding !== null;
  return (
    <div class="imports-reading">
      <label>
        <span>{words.format}</span>
        <select
          value={format}
          onChange={(event) => {
            const chosen = importFormats.find((one) => one === event.currentTarget.value);
            importing.readAs({ format: chosen ?? null });
          }}
        >
          {format === "" && <option value="">{words.guess}</option>}
          {importFormats.map((one) => (
            <option key={one} value={one}>
              {words.formats[one]}
            </option>
          ))}
        </select>
      </label>
      {isText && (
        <label>
          <span>{words.encoding}</span>
          <select
            value={encoding}
            onChange={(event) => {
              const chosen = encodings.find((one) => one === event.currentTarget.value);
              importing.readAs({ encoding: chosen ?? null });
            }}
          >
            {encoding === "" && <option value="">{words.guess}</option>}
            {encodings.map((one) => (
              <option key={one} value={one}>
                {encodingNames[one]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
