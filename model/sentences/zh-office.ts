/** A scholar's title or plain membership: one is it rather than holds it. */
const titles = /(?:博士|硕士|院士|专家|学者|代表|成员|会员|员工|校友)$/u;

/** Offices that several people hold at a time. */
const shared = /(?:^(?:副|常务副)|顾问$|委员$|常委$|理事$|董事$|教授$|研究员$|干事$|工程师$)/u;

/** 淄博 and 市委书记 give 淄博市委书记, also where the name ends in 市; a role that names its body stands alone. */
export function officeIn(body: string, role: string): string {
  if (role.startsWith(body)) return role;
  const level = /^[市省区县州盟旗]委/u.test(role) && body.endsWith(role.charAt(0));
  return `${level ? body.slice(0, -1) : body}${role}`;
}

/** The same of an office that several people hold: 深圳人工智能行业协会的顾问. */
export function officesIn(body: string, role: string): string {
  const office = officeIn(body, role);
  return office === `${body}${role}` ? `${body}的${role}` : office;
}

/** 任 an office, 是 a title. */
export function officeVerb(role: string): "任" | "是" {
  return titles.test(role) ? "是" : "任";
}

/** Whether an office has one holder: its last part decides (市委副书记、市长 is the mayor). */
export function hasOneHolder(role: string): boolean {
  const last = role.split(/[、，,]/u).at(-1) ?? role;
  return !shared.test(last) && !titles.test(last);
}
