import * as z from "zod";

/** The small list of subjects that entities are about. The only place where a topic is declared. */
export const topics = [
  { id: "artificial-intelligence", zh: "人工智能", en: "artificial intelligence" },
  { id: "robotics", zh: "机器人", en: "robotics" },
  { id: "biomedicine", zh: "生物医药", en: "biomedicine" },
  { id: "medical-devices", zh: "医疗器械", en: "medical devices" },
  { id: "green-low-carbon", zh: "绿色低碳", en: "green and low-carbon technology" },
  { id: "digital-economy", zh: "数字经济", en: "digital economy" },
  { id: "data-flow", zh: "数据流动", en: "cross-border data" },
  { id: "internet-identifiers", zh: "标识与解析", en: "identifiers and resolution" },
  { id: "smart-manufacturing", zh: "智能制造", en: "smart manufacturing" },
  { id: "new-materials", zh: "新材料", en: "new materials" },
  { id: "energy-and-vehicles", zh: "新能源与汽车", en: "new energy and vehicles" },
  { id: "marine-technology", zh: "海洋科技", en: "marine technology" },
  { id: "finance", zh: "金融", en: "finance" },
  { id: "listing-and-investment", zh: "上市与投资", en: "listing and investment" },
  { id: "trade", zh: "贸易", en: "trade" },
  { id: "shipping", zh: "航运", en: "shipping" },
  { id: "education", zh: "教育", en: "education" },
  { id: "entrepreneurship", zh: "创新创业", en: "entrepreneurship" },
  { id: "technology-transfer", zh: "科技成果转化", en: "technology transfer" },
  { id: "culture-tourism", zh: "文化旅游", en: "culture and tourism" },
] as const;

export type Topic = (typeof topics)[number]["id"];

export const topicSchema = z.enum(topics.map((topic) => topic.id)).meta({ id: "Topic", description: "A subject" });
