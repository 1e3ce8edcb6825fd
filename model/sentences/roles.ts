import type { Relation } from "../relation.ts";

/** What somebody did at an event. */
export type Part = "host" | "co-host" | "organiser" | "co-organiser" | "speaker" | "guest" | "participant";

/** The words that sources and people use for a part, in either language. */
const words: Record<Part, RegExp> = {
  host: /^(?:主办|举办|主办方|主办者|主办单位|东道主|hosts?)$/iu,
  "co-host": /^(?:共同|联合)主办(?:方|者|单位)?$|^co-?hosts?$/iu,
  organiser: /^(?:承办|组织|承办方|承办者|承办单位|组织方|组织者|organi[sz]ers?)$/iu,
  "co-organiser": /^(?:协办|协办方|协办者|协办单位|co-?organi[sz]ers?)$/iu,
  speaker: /^(?:致辞|致词|发言|演讲|讲话|主旨演讲|主题演讲)(?:人|者|嘉宾)?$|^(?:主讲人|(?:keynote )?speakers?)$/iu,
  guest: /^(?:嘉宾|贵宾|特邀嘉宾|与会嘉宾|参会嘉宾|guests?|guests? of honour)$/iu,
  participant: /^(?:参加|参与|参会|与会|出席)(?:者|方|人|单位|人员)?$|^(?:participants?|attendees?)$/iu,
};

const parts: readonly Part[] = ["host", "co-host", "organiser", "co-organiser", "speaker", "guest", "participant"];

/** The part that a role means; no role is plain participation, and a role in words of its own is `undefined`. */
export function partOf({ role, roleEn }: Pick<Relation, "role" | "roleEn">): Part | undefined {
  const said = [role, roleEn].filter((text) => text !== undefined);
  if (said.length === 0) return "participant";
  return parts.find((part) => said.some((text) => words[part].test(text)));
}

/** Whether a role in either language tells of talks, or of a visit. */
export function meetingOf({ role = "", roleEn = "" }: Pick<Relation, "role" | "roleEn">): {
  talks: boolean;
  visit: boolean;
} {
  const said = `${role} ${roleEn}`;
  return {
    talks: /谈|交流|磋商|对话|会晤|沟通|\b(?:talks?|discussions?|dialogue|exchange)\b/iu.test(said),
    visit: /访|考察|调研|参观|\b(?:visit(?:s|ed)?|tour)\b/iu.test(said),
  };
}
