import type { ImportField, ImportUse } from "../../model/import-mapping.ts";
import { foldWord, withoutBrackets } from "./fold-word.ts";

type Use = Exclude<ImportUse, "skip">;
type Words = Readonly<Partial<Record<ImportField, string>>>;

/** What people write above the grounds of a row. */
const grounds: Words = {
  "claim.source":
    "来源 出处 信息来源 资料来源 数据来源 依据 证据 报道 新闻 新闻标题 文章 文献 source reference citation article sourcetitle",
  "claim.url": "来源链接 原文链接 新闻链接 链接 网址 报道链接 sourceurl url link href",
  "claim.publishedOn": "发布日期 发布时间 报道时间 报道日期 publishedon published",
  "claim.paragraph": "段落 paragraph",
  "claim.summary":
    "备注 说明 内容 摘要 描述 合作内容 主要内容 合作事项 事项 note notes remark remarks comment comments summary description details",
  "claim.summaryEn": "英文内容 英文摘要 英文说明 summaryen",
  "claim.confidence": "置信度 可信度 可靠性 confidence certainty",
};

const times: Words = {
  from: "开始 开始时间 开始日期 起始时间 起始日期 起始 起 时间 日期 年份 年月 since start startdate starttime startson begin date time year when",
  to: "结束 结束时间 结束日期 终止时间 终止日期 终止 截止时间 截止日期 到期时间 到期日期 失效时间 止 until end enddate endtime endson till expires",
  period: "期间 起止时间 起止日期 起止 有效期 有效期限 合作期限 合作期 合作时间段 期限 任期 period duration timespan",
};

const entities: Words = {
  id: "编号 代码 标识 标识符 唯一标识 id nodeid entityid key identifier entity",
  name: "名称 姓名 名字 全称 中文名 中文名称 机构 机构名称 单位 单位名称 公司 公司名称 企业 企业名称 学校 学校名称 高校 高校名称 大学 院校 院校名称 组织 组织名称 实体 实体名称 节点 节点名称 主体 主体名称 城市名称 平台名称 协会名称 活动名称 协议名称 项目名称 对象 name label title fullname namezh namecn chinesename nameinchinese organisation organization organisationname organizationname org orgname company companyname institution institutionname university universityname school entityname nodename nodelabel actor",
  nameEn: "英文名 英文名称 英文 英文全称 外文名 外文名称 nameen englishname nameinenglish ename enname labelen",
  kind: "种类 类型 类别 分类 性质 属性 § 机构类型 单位类型 单位性质 机构性质 企业类型 企业性质 实体类型 节点类型 组织类型 kind type category class nodetype entitytype orgtype organisationtype organizationtype labels group sector",
  aliases:
    "又称 别名 别称 简称 曾用名 其他名称 缩写 alias aliases alsoknownas aka shortname abbreviation abbr acronym othernames altnames",
  description:
    "简介 描述 介绍 概况 基本情况 单位简介 公司简介 企业简介 说明 备注 description descriptionzh desc about note notes remark remarks comment comments bio summary",
  descriptionEn: "英文简介 英文介绍 descriptionen englishdescription",
  topics:
    "主题 领域 行业 方向 研究领域 所属行业 所属领域 关键词 标签 专业方向 topics topic field fields industry tags tag keywords",
  ...times,
  from: `${times["from"]} 成立时间 成立日期 成立年份 创办时间 创立时间 建立时间 建校时间 注册时间 设立时间 举办时间 签署日期 签署时间 founded foundedin established establishedin foundingdate inception`,
  to: `${times["to"]} 撤销时间 注销时间 dissolved closed`,
  externalIds: "外部编号 externalids externalid identifiers",
  "externalIds.wikidata": "维基数据 wikidata wikidataid qid",
  "externalIds.ror": "ror rorid",
  "externalIds.uscc": "统一社会信用代码 社会信用代码 信用代码 uscc unifiedsocialcreditcode",
  url: "网站 网址 官网 官方网站 主页 链接 url website homepage web site link webpage",
  lat: "纬度 lat latitude",
  lon: "经度 lon lng long longitude",
  figures: "数据 figures figuresinchinese",
  figuresEn: "英文数据 figuresen",
  form: "协议形式 协议类型 文件形式 form formofagreement agreementtype agreementform",
  morePartiesThanNamed: "另有未具名的缔约方 morepartiesthannamed",
  "relation.LOCATED_IN":
    "城市 所在城市 所在地 所在地区 所属城市 地点 位于 地区 总部 总部所在地 省市 省份 city location locatedin headquarters hq place region",
  "relation.PARTNER_OF":
    "合作方 合作伙伴 伙伴 合作单位 合作机构 合作企业 合作高校 合作对象 战略伙伴 partner partners partnerof partneredwith collaborators",
  "relation.SIGNED_WITH": "签约方 签约单位 签约对象 签约企业 signedwith",
  "relation.PART_OF":
    "上级单位 上级 主管部门 主管单位 所属单位 隶属 母公司 依托单位 所属集团 partof parent parentorganisation parentorganization parentcompany memberof belongsto",
  "relation.HOLDS_OFFICE": "任职单位 工作单位 所在单位 employer affiliation worksat worksfor",
  "relation.BUILDS": "建设平台 共建平台 builds",
  "relation.role": "职务 职位 岗位 头衔 任职 担任职务 现任职务 position role post jobtitle office",
  "relation.from":
    "任职时间 任职日期 任职开始 到任时间 上任时间 就职时间 签约时间 签约日期 签订时间 签订日期 合作时间 合作日期 合作开始时间 合作起始时间 tookoffice inofficesince signedon signingdate partnersince",
  "relation.to": "离任时间 卸任时间 离职时间 任职结束 合作结束时间 合作截止时间 leftoffice",
  "relation.period":
    "任期 任职期间 任职期限 任职起止 合作期限 合作期 合作期间 合作起止时间 合作时间段 termofoffice term",
  "relation.state": "合作状态 合作进展 任职状态 在任",
  ...grounds,
  "claim.source": "出处 信息来源 资料来源 数据来源 来源 证据 依据 reference citation source",
  "claim.url": "来源链接 原文链接 新闻链接 sourceurl",
  "claim.summary": "",
};

const ofRelations: Words = {
  id: "编号 关系编号 id edgeid relationid relation key identifier",
  type: "关系 关系类型 关系名称 类型 类别 种类 合作类型 合作方式 合作形式 合作关系 合作类别 合作性质 typeofcooperation cooperationtype typeofpartnership partnershiptype natureofcooperation type relation relationtype relationship relationshiptype label kind edgetype edgelabel linktype predicate interaction category",
  role: "身份 角色 职务 职位 role roleinchinese position",
  roleEn: "英文身份 英文职务 roleen",
  ...times,
  from: `${times["from"]} 签约时间 签约日期 签署时间 签署日期 签订时间 签订日期 合作时间 合作日期 合作开始时间 合作起始时间 建立时间 会面时间 signedon signed signingdate signdate`,
  to: `${times["to"]} 合作结束时间 合作结束日期 合作到期时间 合作到期日期 合作终止时间 合作终止日期 合同到期 有效期至 终止合作时间 expirydate expiry`,
  state: "状态 合作状态 关系状态 当前状态 进展 进展情况 合作进展 是否有效 state status stage",
  agreement: "协议编号 合同编号 agreement agreementid",
  "agreement.name":
    "依据协议 协议 协议名称 合同 合同名称 项目 项目名称 合作项目 合作协议 agreementname contract project",
  event: "场合编号 event eventid",
  "event.name": "场合 活动 活动名称 会议 签约仪式 occasion eventname",
  onBehalfOf: "代表编号 onbehalfof onbehalfofid",
  "onBehalfOf.name": "代表 代表单位 onbehalfofname",
  by: "经办人编号 by byids",
  "by.name": "经办人 签约人 签署人 签字人 负责人 byname signatory signatories",
  side: "缔约方别 side",
  origin: "得自 origin",
  ...grounds,
};

const sides: Words = {
  "source.kind": "甲方类型 起点种类 甲方性质 单位类型 机构类型 sourcetype sourcekind",
  "target.kind": "乙方类型 终点种类 乙方性质 合作方类型 合作方性质 伙伴类型 targettype targetkind partnertype",
};

const relations: Words = {
  source: "起点编号 源编号 source sourceid src startid start startnode fromid from",
  target: "终点编号 目标编号 target targetid dst endid endnode toid to end",
  "source.name": "起点 起点名称 源 源节点 源名称 甲方 甲方名称 来源 sourcename sourcelabel fromname",
  "target.name": "终点 终点名称 目标 目标节点 目标名称 去向 乙方 乙方名称 targetname targetlabel toname",
  ...sides,
  ...ofRelations,
};

const pairs: Words = {
  "source.name":
    "甲方 甲方名称 甲方单位 甲 起点 起点名称 源 源节点 主体 主体名称 牵头单位 发起方 我方 本方 单位 单位名称 机构 机构名称 企业 企业名称 公司 公司名称 高校 高校名称 学校 学校名称 名称 单位a 机构a 单位1 机构1 单位一 机构一 企业a 公司a 来源 partya party1 firstparty organisation organization organisationa organizationa organisation1 organization1 orga org1 entity1 entitya name1 company company1 name source sourcename from a",
  "target.name":
    "乙方 乙方名称 乙方单位 乙 丙方 丁方 终点 终点名称 目标 目标节点 对方 对方单位 合作方 合作方名称 合作伙伴 合作伙伴名称 伙伴 伙伴名称 合作单位 合作单位名称 合作机构 合作企业 合作高校 合作对象 签约方 签约单位 签约对象 参与方 参与单位 单位b 机构b 单位2 机构2 单位二 机构二 企业b 公司b 去向 高校 院校 学校 企业 partner partners partnername partnerorganisation partnerorganization partnerinstitution partnercompany partneruniversity partyb party2 secondparty counterparty organisationb organizationb organisation2 organization2 orgb org2 entity2 entityb name2 company2 university target targetname to b",
  ...sides,
  ...ofRelations,
};

const claims: Words = {
  id: "编号 id claimid",
  about: "所指编号 about aboutid",
  "about.name": "所指实体 实体 对象 entity entityname aboutname",
  source: "来源编号 source sourceid",
  "source.title": "来源 出处 来源标题 sourcetitle reference",
  paragraph: "段落 段 paragraph para",
  summary: "内容 摘要 陈述 说明 summary summaryinchinese claim statement",
  summaryEn: "英文内容 英文摘要 summaryen",
  confidence: "置信度 可信度 confidence",
  status: "审核 审核状态 状态 status review",
};

const sources: Words = {
  id: "编号 id sourceid",
  title: "标题 题名 篇名 新闻标题 文章标题 title titlezh headline",
  titleEn: "英文标题 titleen englishtitle",
  language: "语言 语种 language lang",
  publisher: "发布者 发布单位 发布机构 媒体 出版者 出版社 报刊 publisher media outlet newspaper",
  author: "作者 记者 author byline",
  url: "网址 链接 原文链接 url address link",
  publishedOn: "发布日期 发布时间 出版日期 日期 时间 publishedon published date",
  retrievedOn: "查阅日期 访问日期 检索日期 retrievedon retrieved accessed",
  paragraphs: "段落数 paragraphs",
};

/** What is known and isn't taken: counts and looks that follow from the rest, and numbers of rows. */
const others =
  "序号 行号 相连 版本 来源数 no index degree networkdegree indegree outdegree weighteddegree version sources symmetric directed x y z size r g b color colour weight width height shape modularityclass viz evidence rownum timeset interval eccentricity closnesscentrality betweenesscentrality pageranks";

/** A field that a heading can stand for. */
interface Candidate {
  readonly field: ImportField;
  /** The smaller, the more usual a word it is for the field: a name is rather called name than label. */
  readonly order: number;
}

type Table = ReadonlyMap<string, readonly Candidate[]>;

function tableOf(words: Words): Table {
  const table = new Map<string, Candidate[]>();
  for (const [field, list] of Object.entries(words)) {
    // Each field also goes by its own name.
    const all = new Set([...list.split(" ").map(foldWord), foldWord(field)]);
    for (const [order, word] of [...all].entries()) {
      if (word === "" || !isField(field)) continue;
      const known = table.get(word);
      if (known) known.push({ field, order });
      else table.set(word, [{ field, order }]);
    }
  }
  return table;
}

const all: Readonly<Record<Use, Words>> = { entities, relations, pairs, claims, sources };

const fieldNames: ReadonlySet<string> = new Set(Object.values(all).flatMap((words) => Object.keys(words)));
const isField = (name: string): name is ImportField => fieldNames.has(name);

const tables: Readonly<Record<Use, Table>> = {
  entities: tableOf(entities),
  relations: tableOf(relations),
  pairs: tableOf(pairs),
  claims: tableOf(claims),
  sources: tableOf(sources),
};

const otherWords: ReadonlySet<string> = new Set(others.split(" ").map(foldWord));

const endNumber = /(?:\d{1,2}|[一二三四五六七八九十])$/;

/** The fields that a heading can stand for where rows are used so, the usual one first. */
export function fieldsFor(heading: string, use: Use): readonly Candidate[] {
  const table = tables[use];
  const whole = foldWord(heading);
  const bare = foldWord(withoutBrackets(heading));
  // 合作方2 stands for what 合作方 does.
  return table.get(whole) ?? table.get(bare) ?? table.get(bare.replace(endNumber, "")) ?? [];
}

const people: ReadonlySet<string> = new Set("姓名 人员 人名 fullname person personname".split(" ").map(foldWord));

/** They stand in lists of people, and beside organisations in other lists. */
const contacts: ReadonlySet<string> = new Set("联系人 专家 contact contactperson".split(" ").map(foldWord));

/** Whether a column is headed as one of people's names. */
export const isOfPeople = (heading: string): boolean => {
  const word = foldWord(withoutBrackets(heading));
  return people.has(word) || contacts.has(word);
};

/** Whether rows under these headings are people: not where two parties are named, and a contact beside them. */
export function listsPeople(headings: readonly string[]): boolean {
  const named = headings.filter(isOfPeople);
  const names = (field: ImportField) => headings.some((one) => fieldsFor(one, "pairs")[0]?.field === field);
  const isPair = names("source.name") && names("target.name");
  return named.some((one) => !isPair || people.has(foldWord(withoutBrackets(one))));
}

/** Whether a heading is about counts, looks or numbers of rows, which aren't taken. */
export const isIdleHeading = (heading: string): boolean => otherWords.has(foldWord(heading));

/** Whether a text usually stands above a column. */
export function isKnownHeading(heading: string): boolean {
  const uses: readonly Use[] = ["entities", "pairs", "relations", "claims", "sources"];
  return isIdleHeading(heading) || uses.some((use) => fieldsFor(heading, use).length > 0);
}
