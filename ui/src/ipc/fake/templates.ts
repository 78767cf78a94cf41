// The fake host's templates: bundled ones in outline, and what is saved while it lives.

import type { LaneView, MapTemplate, NewLane, OwnTemplateView, TemplatePart, TemplatePicture, TemplateView } from "../types";
import { freshId, newMap, type FakeMap } from "./model";

const BUNDLED: readonly MapTemplate[] = ["journey", "blueprint", "blank"];

export function bundledTemplates(): TemplateView[] {
  return BUNDLED.map((template) => {
    const map = newMap("", "", template);
    return { template, title: "New map", picture: picture(map), lanes: map.lanes.map(lane) };
  });
}

export function ownTemplate(map: FakeMap, title: string, part: TemplatePart): OwnTemplateView {
  const lanes = part.part === "lanes" && part.lanes.length > 0 ? map.lanes.filter(({ id }) => part.lanes.includes(id)) : map.lanes;
  const of = part.part === "lanes" ? { ...map, phases: [], lanes } : map;
  return { name: freshId(), title, picture: picture(of), lanes: lanes.map(lane) };
}

function picture(map: FakeMap): TemplatePicture {
  return {
    phases: map.phases.map((phase) => phase.steps.length),
    rows: map.lanes.map((lane) =>
      lane.kind.kind === "text"
        ? { kind: "text", role: lane.role, cards: map.phases.flatMap((phase) => phase.steps.map(() => false)) }
        : lane.kind.kind === "emotion"
          ? { kind: "emotion", curve: [0, 0.4, -0.4, 0.6, 0.2] }
          : { kind: "channel" },
    ),
  };
}

function lane({ title, subtitle, role, icon, kind }: LaneView): NewLane {
  return { id: null, kind: kind.kind, role, title, subtitle, icon, prompt: "", scale: null, unit: null, chart: null };
}
