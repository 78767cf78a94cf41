// Whether this web view sets text as wide as Rust does; where it does not, lines would break differently.

import { useFaces } from "./canvas/faces";
import { figuresOf } from "./canvas/marks";
import type { Host } from "./ipc/host";
import type { ProbeView } from "./ipc/types";

/** A deviation that could move a line break, in px. */
const TOLERANCE = 0.5;

/** Measures the host's probes off screen and logs what deviates. */
export async function checkFidelity(host: Host): Promise<void> {
  const probes = await host.fidelityProbe();
  useFaces(probes.flatMap((probe) => probe.fallback));
  await Promise.all(probes.map((probe) => document.fonts.load(fontOf(probe), probe.text)));
  const report = deviations(probes, measure(probes));
  if (report.length > 0) await host.log(`fidelity: ${report.join("; ")}`);
}

/** A sentence for each probe whose width deviates by more than the tolerance. */
export function deviations(probes: readonly ProbeView[], widths: readonly number[]): string[] {
  return probes.flatMap((probe, index) => {
    const width = widths[index] ?? Number.NaN;
    const off = width - probe.width;
    if (Math.abs(off) <= TOLERANCE) return [];
    const { size, weight } = probe.style;
    return [`“${probe.text}” at ${size}/${weight} is ${width.toFixed(2)} px wide, expected ${probe.width.toFixed(2)}`];
  });
}

/** The face of a probe, as CSS writes it. */
function fontOf({ style, fallback }: ProbeView): string {
  const families = ["Inter", ...fallback].map((family) => JSON.stringify(family)).join(", ");
  return `${style.weight} ${style.size}px/${style.lineHeight}px ${families}`;
}

function measure(probes: readonly ProbeView[]): number[] {
  const shelf = document.createElement("div");
  shelf.setAttribute("aria-hidden", "true");
  shelf.style.cssText = "position:absolute;left:-10000px;top:0;visibility:hidden";
  const spans = probes.map((probe) => {
    const span = document.createElement("span");
    span.textContent = probe.text;
    span.style.cssText = "position:absolute;white-space:pre;font-kerning:auto;font-synthesis:none;text-rendering:auto";
    span.style.font = fontOf(probe);
    span.style.letterSpacing = `${probe.style.tracking}em`;
    span.style.fontVariantNumeric = figuresOf(probe.style);
    shelf.append(span);
    return span;
  });
  document.body.append(shelf);
  const widths = spans.map((span) => span.getBoundingClientRect().width);
  shelf.remove();
  return widths;
}
