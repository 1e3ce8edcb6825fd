import { FileRefused } from "./reader.ts";

const refuse = (zh: string, en: string): FileRefused => new FileRefused({ zh, en });

/** Why files are refused, in both languages, with what would be right. */
export const refusals = {
  empty: () => refuse("文件是空的", "the file is empty"),
  unknown: () =>
    refuse(
      "认不出文件格式：可以导入 JSON、JSON Lines、CSV、Excel（xlsx）、GraphML、GEXF，以及 Neo4j 导入文件",
      "not a format that can be read: JSON, JSON Lines, CSV, Excel (xlsx), GraphML, GEXF or files for Neo4j’s importer",
    ),
  /** `what` is called the same in both languages, such as PDF. */
  other: (what: string) =>
    refuse(
      `这是 ${what} 文件，不能导入：请另存为 xlsx 或 CSV`,
      `a ${what} file can’t be read: save it as xlsx or CSV first`,
    ),
  oldExcel: () =>
    refuse(
      "这是旧版 Excel（xls）或有密码的文件：请去掉密码，另存为 xlsx",
      "an old Excel file (xls), or one with a password: take the password off and save it as xlsx",
    ),
  packed: () =>
    refuse("压缩包里没有可以导入的表格：请先解压", "the archive holds no tables that can be read: unpack it first"),
  notFormat: (format: string) => refuse(`不是 ${format} 文件`, `not a file of the format ${format}`),
  cutOff: (line?: number) =>
    refuse(
      `文件不完整：${line === undefined ? "" : `到第 ${line} 行`}还没有结束就中断了`,
      `the file is cut off: it ends before its content does${line === undefined ? "" : `, at line ${line}`}`,
    ),
  damaged: (what: string) => refuse(`文件已损坏：${what}`, `the file is damaged: ${what}`),
  malformed: (format: string, line: number, why: string) =>
    refuse(`第 ${line} 行不符合 ${format} 格式：${why}`, `line ${line} isn’t ${format}: ${why}`),
  bomb: (bytes: number) =>
    refuse(
      `压缩包展开后过大：最多 ${bytes.toLocaleString("en-US")} 字节`,
      `too large when unpacked: at most ${bytes.toLocaleString("en-US")} bytes`,
    ),
  ratio: () => refuse("压缩包的压缩比高得不像数据，不予展开", "packed far more tightly than data can be: not unpacked"),
  password: () => refuse("压缩包有密码：请先解压", "the archive has a password: unpack it first"),
  dtd: (line: number) =>
    refuse(
      `第 ${line} 行声明了 XML 实体，这类文件不予读取：请去掉 DOCTYPE 中的声明`,
      `line ${line} declares XML entities, which aren’t read: take the declarations out of DOCTYPE`,
    ),
  deep: (depth: number, line: number) =>
    refuse(`第 ${line} 行嵌套过深：最多 ${depth} 层`, `nested too deep at line ${line}: at most ${depth} levels`),
  columns: (most: number, line: number) =>
    refuse(`第 ${line} 行的列太多：最多 ${most} 列`, `too many columns at line ${line}: at most ${most}`),
  cell: (most: number, line: number) =>
    refuse(
      `第 ${line} 行有一格过长：最多 ${most.toLocaleString("en-US")} 个字符`,
      `a cell at line ${line} is too long: at most ${most.toLocaleString("en-US")} characters`,
    ),
  quote: (line: number) => refuse(`第 ${line} 行的引号没有结束`, `the quotation mark at line ${line} is never closed`),
  encoding: () =>
    refuse(
      "认不出文字编码：请另存为 UTF-8，或指明编码",
      "the text’s encoding isn’t known: save it as UTF-8, or say which it is",
    ),
  unknownEncoding: (label: string) =>
    refuse(
      `没有名为 ${label} 的编码：如 utf-8、gb18030、utf-16le`,
      `no such encoding: ${label}; try utf-8, gb18030 or utf-16le`,
    ),
  noTable: () => refuse("文件里没有数据行", "the file holds no rows"),
} as const;
