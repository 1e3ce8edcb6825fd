import type { Kind } from "../../model/kinds.ts";
import { withoutBrackets } from "./fold-word.ts";

/**
 * What names end with (or hold, in English) that say what they name: 淄博市科学技术局 is an agency, Haier Group a company. In
 * the order in which they are tried: 大学研究院 is an institute, 市政府 an agency. People's names say nothing.
 */
const rules: readonly (readonly [Kind, RegExp])[] = [
  ["Agreement", /(?:协议|协定|备忘录|合同|合约)书?$|\b(?:agreement|memorandum|mou|contract)\b/i],
  [
    "Event",
    /(?:大会|论坛|峰会|会议|研讨会|仪式|博览会|年会)$|\b(?:conference|forum|summit|ceremony|expo|symposium)\b/i,
  ],
  ["Institute", /(?:研究院|研究所|研究中心|科学院|设计院)$|\b(?:institute|research cent(?:er|re)|academy)\b/i],
  [
    "Platform",
    /(?:平台|实验室|创新中心|数据中心|基地|基金|孵化器)$|\b(?:platform|lab|laboratory|fund|incubator|hub)\b/i,
  ],
  ["University", /(?:大学|学院|大學|學院)$|\b(?:university|college)\b/i],
  [
    "Association",
    /(?:协会|商会|学会|联合会|联盟|總會|总会|促进会|基金会)$|\b(?:association|chamber|society|federation|alliance|council)\b/i,
  ],
  [
    "Company",
    /(?:公司|集团|企业|银行|股份|科技|电器)$|\b(?:company|corporation|corp|inc|ltd|limited|group|gmbh|plc|bank)\b\.?/i,
  ],
  [
    "Agency",
    /(?:局|厅|署|委员会|政府|办公室|人大|政协|部门|管委会|办)$|\b(?:bureau|department|ministry|government|commission|agency|office|committee)\b/i,
  ],
  ["Region", /(?:省|自治区|特区|新区|示范区|开发区|大湾区|县|地区)$|\b(?:province|region|district|bay area|county)\b/i],
  ["City", /市$|\bcity\b/i],
];

/** The kind that a name itself tells, or undefined. A guess: whoever knows better says so. */
export function kindByName(name: string): Kind | undefined {
  const whole = name.trim();
  // 青岛海信日立空调系统有限公司（海信日立）; what stands in brackets may say it too.
  const bare = withoutBrackets(whole);
  for (const text of [whole, bare]) {
    const kind = rules.find(([, pattern]) => pattern.test(text))?.[0];
    if (kind !== undefined) return kind;
  }
  return undefined;
}
