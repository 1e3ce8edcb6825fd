import { type Kind, kindOf, type Shape } from "../../model/kinds.ts";
import { type RelationType, relationTypeOf } from "../../model/relation-types.ts";
import { plainColour } from "../../picture/badges.ts";
import { iconPath } from "../../picture/icons.ts";

interface KindGlyphProps {
  readonly kind: Kind;
  readonly size?: number;
  /** Without its colour, where colours say something else. */
  readonly plain?: boolean;
}

/** A kind as it looks in the picture: shape, colour and icon. */
export function KindGlyph({ kind, size = 20, plain = false }: KindGlyphProps) {
  const { shape, colour, icon } = kindOf(kind);
  return (
    <svg class="glyph" width={size} height={size} viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      <Outline shape={shape} colour={plain ? plainColour : colour} />
      <path class="glyph-icon" d={iconPath(icon)} transform="scale(0.5) translate(-12 -12)" />
    </svg>
  );
}

function Outline({ shape, colour }: { readonly shape: Shape; readonly colour: string }) {
  switch (shape) {
    case "square":
      return <rect x="-10" y="-10" width="20" height="20" rx="4.2" fill={colour} />;
    case "circle":
      return <circle r="11" fill={colour} />;
    case "ring":
      return (
        <>
          <circle r="11" fill="none" stroke={colour} stroke-width="1.6" />
          <circle r="8.6" fill={colour} />
        </>
      );
    case "diamond":
      return <rect x="-8.6" y="-8.6" width="17.2" height="17.2" rx="1.8" transform="rotate(45)" fill={colour} />;
  }
}

/** A relation type as its lines look in the picture. */
export function LineSample({ type }: { readonly type: RelationType }) {
  const { colour, line, symmetric } = relationTypeOf(type);
  return (
    <svg class="line-sample" width="28" height="12" viewBox="0 0 28 12" aria-hidden="true" focusable="false">
      <path
        d={`M2 6H${symmetric ? 26 : 21}`}
        stroke={colour}
        stroke-width={Math.max(1.5, line.width)}
        stroke-dasharray={line.dash.length > 0 ? line.dash.join(" ") : undefined}
        stroke-linecap={line.dash[0] === 1.5 ? "round" : "butt"}
      />
      {!symmetric && <path d="M20 2.5 27 6 20 9.5Z" fill={colour} />}
    </svg>
  );
}
