// How a shape of the scene looks as HTML and SVG: the styles that paint it exactly where the scene says.

import type { BoxShape, ImageShape, PathShape, Rect, Shape, Stroke, TextBlock } from "../ipc/types";

/** What is painted as one element. Paths in a row share an SVG. */
export type Mark =
  | { readonly is: "box"; readonly style: string }
  | { readonly is: "text"; readonly block: TextBlock; readonly style: string; readonly text: string }
  | { readonly is: "image"; readonly picture: string; readonly alt: string; readonly style: string }
  | { readonly is: "paths"; readonly paths: readonly PathMark[] };

export interface PathMark {
  readonly data: string;
  readonly fill: string;
  readonly stroke: Stroke | null;
}

export function marksOf(shapes: readonly Shape[]): Mark[] {
  const marks: Mark[] = [];
  let paths: PathMark[] | null = null;
  for (const shape of shapes) {
    const path = pathOf(shape);
    if (path) {
      if (paths) paths.push(path);
      else marks.push({ is: "paths", paths: (paths = [path]) });
      continue;
    }
    paths = null;
    if (shape.shape === "box") marks.push({ is: "box", style: boxStyle(shape) });
    if (shape.shape === "image") {
      marks.push({ is: "image", picture: shape.picture, alt: shape.alt, style: imageStyle(shape) });
    }
    if (shape.shape === "text") {
      marks.push({ is: "text", block: shape, style: textStyle(shape), text: textOf(shape) });
    }
  }
  return marks;
}

export function rectStyle({ x, y, w, h }: Rect): string {
  return `left:${x}px;top:${y}px;width:${w}px;height:${h}px`;
}

/** The lines as one text. A space at which a line was broken would move what is centred or stands at the right. */
export function textOf(block: TextBlock): string {
  return block.lines.map((line) => line.text.replace(/ +$/, "")).join("\n");
}

/** What text looks like, apart from where it stands. The editor uses the same, so that nothing moves. */
export function fontStyle({ style, color, align, direction, fallback }: TextBlock): string {
  const families = ["Inter", ...fallback].map((family) => `"${family.replaceAll('"', "")}"`).join(",");
  return [
    `font:${style.weight} ${style.size}px/${style.lineHeight}px ${families}`,
    `letter-spacing:${style.tracking}em`,
    `font-variant-numeric:${figuresOf(style)}`,
    `color:${color}`,
    `text-align:${align}`,
    `direction:${direction}`,
  ].join(";");
}

/** How wide figures are, as CSS says it. */
export function figuresOf({ figures }: TextBlock["style"]): string {
  return figures === "tabular" ? "tabular-nums" : "normal";
}

function textStyle(block: TextBlock): string {
  return `left:${block.origin.x}px;top:${block.origin.y}px;width:${block.width}px;${fontStyle(block)}`;
}

function imageStyle({ rect, radius, fit }: ImageShape): string {
  return `${rectStyle(rect)};border-radius:${radius}px;object-fit:${fit}`;
}

function boxStyle({ rect, radius, fill, stroke }: BoxShape): string {
  const look = [rectStyle(rect)];
  if (radius > 0) look.push(`border-radius:${radius}px`);
  if (fill) look.push(`background:${fill}`);
  if (stroke) look.push(`border:${stroke.width}px solid ${stroke.color}`);
  return look.join(";");
}

/** A path as SVG takes it; also a box with a dashed outline, whose dashes CSS would choose itself. */
function pathOf(shape: Shape): PathMark | null {
  if (shape.shape === "path") return pathMark(shape, shape.path);
  if (shape.shape === "box" && shape.stroke && shape.stroke.dash.length > 0) return pathMark(shape, outlineOf(shape));
  return null;
}

function pathMark({ fill, stroke }: PathShape | BoxShape, data: string): PathMark {
  return { data, fill: fill ?? "none", stroke };
}

/** The outline of a box whose stroke lies inside its edge. */
function outlineOf({ rect, radius, stroke }: BoxShape): string {
  const inset = (stroke?.width ?? 0) / 2;
  const [x, y, w, h] = [rect.x + inset, rect.y + inset, rect.w - 2 * inset, rect.h - 2 * inset];
  const r = Math.max(0, Math.min(radius - inset, w / 2, h / 2));
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`;
}
