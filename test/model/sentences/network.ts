import type { Entity } from "../../../model/entity.ts";
import type { Kind } from "../../../model/kinds.ts";
import type { Relation } from "../../../model/relation.ts";
import type { RelationType } from "../../../model/relation-types.ts";
import { relationTypeOf } from "../../../model/relation-types.ts";
import type { Told } from "../../../model/sentences/index.ts";

/** An entity with nothing but its names; `more` adds or replaces fields. */
export function entity(id: string, kind: Kind, name: string, nameEn?: string, more: Partial<Entity> = {}): Entity {
  const empty = { aliases: [], topics: [], externalIds: {}, figures: [], version: 1, degree: 1 };
  return { id, kind, name, ...(nameEn !== undefined && { nameEn }), ...empty, ...more };
}

const meeting = "Shandong–Hong Kong Science and Technology Meeting";

/** A small network after the two articles, and what they don't hold. */
export const e = {
  haier: entity("haier", "Company", "海尔集团", "Haier Group"),
  cityu: entity("cityu", "University", "香港城市大学", "City University of Hong Kong"),
  saiia: entity(
    "saiia",
    "Association",
    "深圳人工智能行业协会",
    "Shenzhen Artificial Intelligence Industry Association",
  ),
  bureau: entity("bureau", "Agency", "淄博市科技局", "Zibo Science and Technology Bureau"),
  unicom: entity("unicom", "Company", "中国联通", "China Unicom"),
  lianmei: entity("lianmei", "Company", "山东联美弹簧科技有限公司", "Shandong Lianmei Spring Technology Co., Ltd."),
  hkust: entity("hkust", "University", "香港科技大学", "Hong Kong University of Science and Technology"),
  cas: entity("cas", "Institute", "中国科学院", "Chinese Academy of Sciences"),
  imr: entity("imr", "Institute", "金属研究所", "Institute of Metal Research (IMR)"),
  government: entity("government", "Agency", "淄博市人民政府", "Zibo Municipal People’s Government"),
  nameless: entity("nameless", "Company", "某某有限公司"),
  lab: entity("lab", "Platform", "海信创冷联合实验室", "Hisense–i2Cool Joint Laboratory"),
  centre: entity("centre", "Platform", "上合跨境通信数据创新中心", "SCO Data Innovation Centre"),
  zibo: entity("zibo", "City", "淄博", "Zibo"),
  hongKong: entity("hong-kong", "City", "香港", "Hong Kong"),
  shenzhen: entity("shenzhen", "City", "深圳", "Shenzhen"),
  shandong: entity("shandong", "Region", "山东", "Shandong"),
  bay: entity("bay", "Region", "粤港澳大湾区", "Guangdong–Hong Kong–Macao Greater Bay Area"),
  zone: entity("zone", "Region", "上合示范区", "SCO Demonstration Zone"),
  ma: entity("ma", "Official", "马晓磊", "Ma Xiaolei"),
  xiong: entity("xiong", "Official", "熊欣", "Xiong Xin"),
  lang: entity("lang", "Official", "朗立平", "Lang Liping"),
  sun: entity("sun", "Official", "孙学文", "Sun Xuewen"),
  kong: entity("kong", "Official", "孔凡亚", "Kong Fanya"),
  zhao: entity("zhao", "Official", "赵庆文", "Zhao Qingwen"),
  meeting: entity("meeting", "Event", "鲁港科技创新合作交流对接会", meeting, { from: "2024-03-25" }),
  forum: entity("forum", "Event", "新材料技术论坛", "New Materials Technology Forum", {
    from: "2023-02-23",
    to: "2023-02-24",
  }),
  week: entity("week", "Event", "淄博人才周", "Zibo Talent Week"),
  project: entity("project", "Agreement", "洗衣机非线性减振技术项目", "Nonlinear Vibration Damping Project", {
    from: "2024-03-25",
    form: "project",
  }),
  cooperation: entity("cooperation", "Agreement", "医疗机器人合作", "Cooperation on Medical Robotics", {
    form: "project",
  }),
  framework: entity("framework", "Agreement", "全面合作战略框架协议", "Strategic Framework Agreement", {
    from: "2023-02-23",
    form: "framework",
  }),
  memorandum: entity("memorandum", "Agreement", "支持企业赴港上市", "Support for Listing in Hong Kong", {
    from: "2023-12",
    form: "memorandum",
  }),
  certificate: entity("certificate", "Agreement", "城市合伙人证书", "City Partner Certificate", {
    form: "certificate",
  }),
  plainAgreement: entity("plain-agreement", "Agreement", "《合作意向书》", "Letter of Intent"),
};

type Context = Pick<Told, "agreement" | "event" | "onBehalfOf" | "by">;

/** A relation between two entities with what it names. Symmetric ones need no order here. */
export function told(
  type: RelationType,
  source: Entity,
  target: Entity,
  fields: Partial<Relation> = {},
  context: Context = {},
): Told {
  const relation: Relation = {
    id: relationTypeOf(type).id.toLowerCase(),
    type,
    source: source.id,
    target: target.id,
    by: (context.by ?? []).map((official) => official.id),
    state: "unknown",
    origin: "stated",
    version: 1,
    confidence: 90,
    status: "reviewed",
    sources: 1,
    ...fields,
  };
  return { relation, source, target, ...context };
}
