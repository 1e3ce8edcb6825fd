/** 嵌入其他网页的视图，以及嵌入代码的文字。 */
export const zhEmbed = {
  open: "在牵手中打开",
  legend: "图例",
  noId: "地址里没有写明视图：/embed?view=视图编号",
  gone: "此视图中的实体都已不存在。",
  code: "嵌入代码",
  codeOf: (title: string): string => `${title}的嵌入代码`,
  hint: "把这段代码放进网页，读者就能在其中查看此视图，但不能更改。",
  snippet: "HTML 代码",
  copy: "复制代码",
  copied: "嵌入代码已复制",
  off: "本服务器还不允许其他网页嵌入。请管理员在启动时用 EMBED_ORIGINS 写明允许的网站，例如：",
  offExample: "EMBED_ORIGINS=https://wiki.example.org npm start",
  unknown: "服务器没有回答是否允许嵌入。",
  saveFirst: "先保存视图，才有可嵌入的地址。",
  unsaved: "有未保存的更改：嵌入的是上次保存的样子。",
};
