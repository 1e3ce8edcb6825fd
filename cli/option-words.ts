import type { Told } from "./option.ts";

/** What every option is for, in helps; a test looks that none is missing. */
export const optionWords: Readonly<Record<string, Told>> = {
  // The filter; see docs/data-model.md.
  kind: { zh: "只要这些种类的实体", en: "entities of these kinds only" },
  type: { zh: "只要这些类型的关系", en: "relations of these types only" },
  topic: { zh: "只要与这些主题有关的实体", en: "entities that have to do with these topics only" },
  source: { zh: "只要这些来源所述的关系", en: "relations that these sources speak for only" },
  status: { zh: "只要依据有这种审核状态的关系", en: "relations with a claim of this status only" },
  origin: { zh: "来源所述，或由协议得出", en: "stated by a source, or derived from an agreement" },
  since: { zh: "此日或之后仍有效，如 2023、2023-02", en: "what holds on or after it: 2023, 2023-02, 2023-02-23" },
  until: { zh: "此日或之前已有效", en: "what holds on or before it" },
  undated: { zh: "是否包括无日期的关系", en: "whether relations without a date count" },
  "min-confidence": { zh: "置信度至少为，0 到 100", en: "confidence of at least, 0 to 100" },
  agreements: { zh: "协议显示为连线、节点或两者", en: "agreements as lines between their parties, as nodes, or both" },
  // Lists.
  limit: { zh: "最多列出多少", en: "how many at most" },
  cursor: { zh: "从上次停下处继续", en: "go on where the last answer stopped" },
  bucket: { zh: "按日、月或年计数", en: "how finely time is counted" },
  // Paths.
  from: { zh: "起点，编号或名称", en: "where paths begin: id or name" },
  to: { zh: "终点，编号或名称", en: "where paths end: id or name" },
  k: { zh: "最多多少条路径，1 到 50", en: "how many paths at most, 1 to 50" },
  "max-length": { zh: "最多多少步，1 到 8", en: "how many hops at most, 1 to 8" },
  through: { zh: "必须经过，至多 3 个，编号或名称", en: "must be passed, at most 3: id or name" },
  avoid: { zh: "不得经过，编号或名称", en: "must not be passed: id or name" },
  "avoid-kind": { zh: "中间不得有这些种类；none：都可以", en: "kinds that may not stand in the middle; none: all may" },
  directed: { zh: "只顺着关系的方向走", en: "walk relations from source to target only" },
  // Files.
  output: { zh: "写到此文件或文件夹；-：标准输出", en: "this file, or into this folder; -: standard output" },
  force: { zh: "覆盖已有文件", en: "write over a file that is there" },
  id: { zh: "这些实体及其间的关系，编号或名称", en: "these entities and the relations among them: id or name" },
  view: { zh: "已保存视图的编号", en: "a saved view, by its id" },
  // Files that are brought in.
  format: { zh: "文件格式；默认自动识别", en: "the file's format; without it, found out" },
  encoding: { zh: "文字编码；默认自动识别", en: "its encoding; without it, found out" },
  name: { zh: "文件名，用于标准输入", en: "what the file is called, for one from standard input" },
  "dry-run": { zh: "只看会改什么，不写入", en: "only look what would change" },
  mapping: { zh: "各列的含义（JSON，见 docs/imports.md）", en: "what the columns are: JSON, see docs/imports.md" },
  "print-mapping": {
    zh: "只写出各列的含义（JSON），供修改",
    en: "only write what the columns are (JSON), to be edited",
  },
  as: {
    zh: "文件中的某个实体（KEY）就是 ID；或 KEY=new：新实体",
    en: "the file's entity KEY is this one; KEY=new: a new one",
  },
  write: {
    zh: "有疑问也写入：有错的行除外，匹配照建议",
    en: "write in spite of doubts: without wrong rows, matches as suggested",
  },
  problems: { zh: "把全部问题写成 CSV 表", en: "write all that is wrong as a table (CSV)" },
  "take-back": { zh: "撤回此编号的导入", en: "take the import with this id back: it was written" },
  cancel: { zh: "取消此编号的导入：尚未写入", en: "give the import with this id up: it isn't written yet" },
  undo: { zh: "撤回此编号的导入", en: "take the import with this id back" },
  // How and where.
  json: { zh: "原样输出 API 的回答", en: "the API's answer as it is" },
  lang: { zh: "语言；默认依 LC_ALL、LANG", en: "language; without it as LC_ALL and LANG say" },
  help: { zh: "显示帮助", en: "show this help" },
  server: {
    zh: "询问正在运行的服务，如 http://127.0.0.1:8080",
    en: "ask a running server, such as http://127.0.0.1:8080",
  },
  host: { zh: "监听地址", en: "address to listen on" },
  port: { zh: "监听端口；0：任一空闲端口", en: "port to listen on; 0: a free one" },
  "data-dir": { zh: "内置存储的文件夹", en: "folder of the embedded store" },
  "neo4j-uri": {
    zh: "Neo4j 地址；密码用 NEO4J_PASSWORD",
    en: "a Neo4j instead; its password comes from NEO4J_PASSWORD",
  },
  "neo4j-user": { zh: "Neo4j 用户", en: "its user" },
  "neo4j-database": { zh: "Neo4j 数据库", en: "its database" },
  "query-timeout-ms": { zh: "一次查询最多多少毫秒", en: "milliseconds that a question may take" },
  "export-timeout-ms": { zh: "写文件或检查最多多少毫秒", en: "milliseconds that a file, or a check, may take" },
  "log-level": { zh: "日志级别", en: "fatal, error, warn, info, debug, trace or silent" },
  "allowed-origins": { zh: "其页面可以询问的来源，逗号分隔", en: "origins whose pages may ask, separated by commas" },
  "embed-origins": { zh: "可以嵌入视图的来源，逗号分隔", en: "origins whose pages may show saved views" },
  "public-read": { zh: "1：人人可读，不可保存视图", en: "1: everybody may read, nobody saves views" },
  adopt: { zh: "1：与 Neo4j 中已有的其他数据并存", en: "1: live beside other data in a Neo4j" },
  seed: { zh: "空存储填入什么", en: "what fills an empty store" },
};
