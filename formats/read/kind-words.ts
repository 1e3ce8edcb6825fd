import { agreementForms } from "../../model/entity.ts";
import { type Kind, kinds } from "../../model/kinds.ts";
import { relationStates } from "../../model/relation.ts";
import { type RelationType, relationTypes } from "../../model/relation-types.ts";
import { claimStatuses } from "../../model/source.ts";
import { topics } from "../../model/topics.ts";
import { formWords, originWords, stateWords, statusWords } from "../words.ts";
import { foldWord, wordTable } from "./fold-word.ts";

/** What people write for kinds, with strokes between, besides the words of the model itself. */
const kindSynonyms: Readonly<Record<Kind, string>> = {
  City: "市|地级市|直辖市|县|区县|town|municipality|城市政府",
  Region: "地区|省|省份|区|新区|国家|国家和地区|地域|园区|开发区|province|country|area|district|state",
  University: "大学|学校|院校|高等院校|高等学校|学院|大专院校|universities|college|school|academia|higher education",
  Institute:
    "研究院|研究所|研究机构|科研机构|科研单位|院所|研究中心|institute|institution|research|research center|research centre|research institution|laboratory",
  Company:
    "公司|集团|企业单位|上市公司|国企|央企|民企|外企|厂商|企业集团|companies|corporation|firm|enterprise|business|corp|organisation|organization",
  Association:
    "协会|商会|学会|联合会|联盟|社会团体|社会组织|社团|基金会|行业协会|chamber|society|union|alliance|foundation|ngo",
  Agency:
    "政府|政府部门|政府机构|机关单位|行政机关|部门|委办局|局|委员会|事业单位|government|ministry|bureau|department|authority|public body",
  Platform:
    "平台|实验室|联合实验室|重点实验室|创新中心|研发中心|孵化器|基地|中心|center|centre|lab|joint laboratory|incubator",
  Official: "人|人员|个人|官员|领导|专家|姓名|联系人|people|individual|human|expert",
  Event: "会议|论坛|大会|活动会议|峰会|仪式|事件|conference|meeting|forum|summit",
  Agreement: "合同|备忘录|框架协议|合作协议|战略合作协议|contract|memorandum|mou|treaty",
};

/** What people write for relations, read from source to target. */
const typeSynonyms: Readonly<Record<RelationType, string>> = {
  SIGNED_WITH:
    "签约|签署协议|签订协议|签署合作协议|签约合作|合作协议|战略合作协议|签约关系|协议合作|备忘录|合作备忘录|谅解备忘录|框架协议|合作框架协议|战略协议|合同|mou|memorandum|memorandum of understanding|framework agreement|agreement|contract|signed|signed an agreement with|agreement with",
  PARTNER_OF:
    "合作|合作伙伴|伙伴关系|合作关系|战略合作|战略合作伙伴|战略伙伴|校企合作|产学研合作|项目合作|联合研发|合作研发|共同研发|技术合作|科研合作|人才合作|strategic partnership|strategic cooperation|strategic partner|joint research|research cooperation|r&d|partner|partners|partnership|cooperation|collaboration|collaborates with|cooperates with|works with",
  LOCATED_IN: "位于|所在地|坐落于|地处|located at|location|based in|headquartered in|in",
  PART_OF: "隶属|隶属于|下属|子公司|所属|成员|是…的一部分|subsidiary of|member of|belongs to|owned by|division of",
  HOLDS_OFFICE: "任职|就职于|职务|工作于|works at|works for|employed by|holds office|position at",
  BUILDS: "共建|建设|承建|建立|build|built|founded|operates",
  MET_WITH: "会见|会谈|拜访|访问|交流|met|meeting with|visited",
  PARTY_TO: "协议方|签约方|缔约方|当事方|is party to|participant of",
  SIGNED: "签字|签署人|签字人|signatory of",
  SETS_UP: "成立|组建|establishes|sets up|set up",
  SIGNED_AT: "签约于|签署地点|signed during",
  TOOK_PART_IN: "参与|出席|参会|attended|participated in|took part",
};

const stateSynonyms: Readonly<Record<(typeof relationStates)[number], string>> = {
  planned:
    "计划|拟|拟签|拟签约|拟合作|筹备|筹备中|洽谈中|意向|待签|未开始|proposed|pending|upcoming|in preparation|future",
  active:
    "有效|生效|生效中|合作中|执行中|履行中|履约中|实施中|推进中|正在进行|已签约|已签|已启动|已落地|在任|现任|在建|正常|存续|持续|进行|现行|current|ongoing|in force|valid|live|in progress|running",
  ended:
    "已终止|终止|结束|已到期|到期|过期|解除|已解除|中止|已中止|失效|已完成|完成|历史|已停止|取消|已取消|离任|已离任|卸任|terminated|expired|finished|completed|over|inactive|former|past|cancelled|closed",
  unknown: "不详|不明|未明确|待核实|待定|n/a|unclear",
};

const statusSynonyms: Readonly<Record<(typeof claimStatuses)[number], string>> = {
  reviewed: "已核实|已确认|确认|核实|confirmed|verified|checked",
  unreviewed: "待审核|未核实|未确认|待核实|unverified|unconfirmed|pending|not checked",
  rejected: "否定|已驳回|驳回|不实|错误|false|wrong|refuted",
};

const formSynonyms: Readonly<Record<(typeof agreementForms)[number], string>> = {
  project: "项目协议|项目合同|合作项目",
  memorandum: "合作备忘录|谅解备忘录|mou|memorandum of understanding",
  framework: "框架|战略合作框架协议|框架合作协议|framework",
  certificate: "证明|授牌|聘书",
};

const both = <Id extends string>(
  ids: readonly Id[],
  words: Readonly<Record<Id, { readonly zh: string; readonly en: string }>>,
  more: Readonly<Record<Id, string>>,
) =>
  wordTable<Id>([
    ...ids.map((id) => [id, [id, words[id].zh, words[id].en]] as const),
    ...ids.map((id) => [id, more[id].split("|")] as const),
  ]);

// What the model calls things goes before what others do.
const kindTable = wordTable<Kind>([
  ...kinds.map(({ id, zh, en, enPlural }) => [id, [id, zh, en, enPlural]] as const),
  ...kinds.map(({ id }) => [id, kindSynonyms[id].split("|")] as const),
]);

/** Forward, and whether the word reads from target to source. */
interface Direction {
  readonly type: RelationType;
  readonly reversed: boolean;
}

const typeTable = wordTable<Direction>([
  ...relationTypes.map(({ id, zh, en }) => [{ type: id, reversed: false }, [id, zh, en]] as const),
  ...relationTypes.map(
    ({ id, reverseZh, reverseEn, symmetric }) => [{ type: id, reversed: !symmetric }, [reverseZh, reverseEn]] as const,
  ),
  ...relationTypes.map(({ id }) => [{ type: id, reversed: false }, typeSynonyms[id].split("|")] as const),
]);

const stateTable = both(relationStates, stateWords, stateSynonyms);
const statusTable = both(claimStatuses, statusWords, statusSynonyms);
const formTable = both(agreementForms, formWords, formSynonyms);
const originTable = both(["stated", "derived"], originWords, { stated: "", derived: "" });
const topicTable = wordTable(topics.map(({ id, zh, en }) => [id, [id, zh, en]] as const));

export const kindWord = (text: string): Kind | undefined => kindTable.get(foldWord(text));
export const typeWord = (text: string): Direction | undefined => typeTable.get(foldWord(text));
export const stateWord = (text: string) => stateTable.get(foldWord(text));
export const statusWord = (text: string) => statusTable.get(foldWord(text));
export const formWord = (text: string) => formTable.get(foldWord(text));
export const topicWord = (text: string) => topicTable.get(foldWord(text));
export const originWord = (text: string) => originTable.get(foldWord(text));
