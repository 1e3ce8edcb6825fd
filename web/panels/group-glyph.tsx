import type { Badge } from "../../picture/badges.ts";
import { iconPath } from "../../picture/icons.ts";

/** A group as it looks in the picture: a hexagon's rim in its colour, with its letter or icon. */
export function GroupGlyph({ badge, size = 20 }: { readonly badge: Badge; readonly size?: number }) {
  return (
    <svg class="glyph" width={size} height={size} viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      <path d="M10.5 0 5.25 9.1H-5.25L-10.5 0-5.25-9.1H5.25Z" fill="none" stroke={badge.colour} stroke-width="2.6" />
      <BadgeSign badge={badge} colour="currentColor" />
    </svg>
  );
}

/** A community as its members' badges show it: its colour, with its letter. */
export function CommunityGlyph({ badge, size = 20 }: { readonly badge: Badge; readonly size?: number }) {
  return (
    <svg class="glyph" width={size} height={size} viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      <circle r="11" fill={badge.colour} />
      <circle r="8" class="glyph-ground" />
      <BadgeSign badge={badge} colour="currentColor" />
    </svg>
  );
}

function BadgeSign({ badge: { letter, icon }, colour }: { readonly badge: Badge; readonly colour: string }) {
  if (letter === undefined) {
    return icon === undefined ? null : (
      <path
        d={iconPath(icon)}
        transform="scale(0.42) translate(-12 -12)"
        fill="none"
        stroke={colour}
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    );
  }
  return (
    <text y="0.35em" text-anchor="middle" fill={colour} font-size={letter.length > 1 ? 9 : 11} font-weight="700">
      {letter}
    </text>
  );
}
