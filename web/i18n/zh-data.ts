/** 导出数据的文字。 */
export const zhData = {
  title: "导出数据",
  what: "内容",
  scopes: { shown: "图中所见", all: "筛选后全部" },
  holds: (entities: string): string => `${entities}及其相互关系。`,
  format: "格式",
  use: (readers: string): string => `适用：${readers}。`,
  complete: "不丢失任何内容。",
  omits: (what: readonly string[]): string => `装不下：${what.join("；")}。`,
  most: (entities: string): string => `一个文件最多 ${entities}。`,
  download: "下载",
  preparing: "正在生成文件",
  saved: (name: string): string => `已保存 ${name}`,
  started: "浏览器已开始下载",
};
