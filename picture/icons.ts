import {
  Briefcase,
  Building2,
  Calendar,
  CalendarCheck,
  CirclePlus,
  Factory,
  FileCheck,
  FileSignature,
  FlaskConical,
  GraduationCap,
  Hammer,
  Handshake,
  Landmark,
  Map as MapIcon,
  MapPin,
  MessagesSquare,
  Microscope,
  Network,
  PenLine,
  Pin,
  Signature,
  Ticket,
  User,
  Users,
} from "lucide";

/** An element of an icon as Lucide ships it: a tag and its attributes. */
export type IconNode = readonly [tag: string, attributes: Readonly<Record<string, string | number | undefined>>];

/** Side of the square on which every icon is drawn, and the width of its strokes. */
export const iconSize = 24;
export const iconStroke = 2;

/** Icons by the names that `model/kinds.ts` and `model/relation-types.ts` use, and those of the picture itself. */
const icons: Readonly<Record<string, readonly IconNode[]>> = {
  briefcase: Briefcase,
  "building-2": Building2,
  calendar: Calendar,
  "calendar-check": CalendarCheck,
  "circle-plus": CirclePlus,
  factory: Factory,
  "file-check": FileCheck,
  "file-signature": FileSignature,
  "flask-conical": FlaskConical,
  "graduation-cap": GraduationCap,
  hammer: Hammer,
  handshake: Handshake,
  landmark: Landmark,
  map: MapIcon,
  "map-pin": MapPin,
  "messages-square": MessagesSquare,
  microscope: Microscope,
  network: Network,
  "pen-line": PenLine,
  pin: Pin,
  signature: Signature,
  ticket: Ticket,
  user: User,
  users: Users,
};

/** The outline of an icon as one SVG path on a 24 × 24 square, to be stroked 2 wide with round caps and joins. */
export function iconPath(name: string): string {
  const nodes = icons[name];
  if (!nodes) throw new Error(`unknown icon: ${name}`);
  return nodes.map(toPath).join("");
}

/** An icon's element as path data. */
export function toPath([tag, attributes]: IconNode): string {
  const number = (key: string): number => Number(attributes[key] ?? 0);
  switch (tag) {
    case "path":
      // A path may begin with a relative move, which would be taken from the end of the element before it.
      return String(attributes["d"] ?? "").replace(/^m/, "M0 0m");
    case "line":
      return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
    case "polyline":
    case "polygon":
      return `M${String(attributes["points"] ?? "").trim()}${tag === "polygon" ? "Z" : ""}`;
    case "circle":
      return ellipse(number("cx"), number("cy"), number("r"), number("r"));
    case "ellipse":
      return ellipse(number("cx"), number("cy"), number("rx"), number("ry"));
    case "rect":
      return rectangle(number("x"), number("y"), number("width"), number("height"), attributes);
    default:
      throw new Error(`unknown element of an icon: ${tag}`);
  }
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function rectangle(x: number, y: number, width: number, height: number, attributes: IconNode[1]): string {
  // Either radius stands for both when the other is missing (SVG 2 § 10.2).
  const rx = Number(attributes["rx"] ?? attributes["ry"] ?? 0);
  const ry = Number(attributes["ry"] ?? rx);
  if (rx === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + rx} ${y}h${width - 2 * rx}${corner(rx, ry)}v${height - 2 * ry}${corner(-rx, ry)}` +
    `h${2 * rx - width}${corner(-rx, -ry)}v${2 * ry - height}${corner(rx, -ry)}Z`
  );
}
