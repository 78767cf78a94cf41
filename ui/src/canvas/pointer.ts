// The pointer over the canvas: clicks, drags and pans, as a state machine. It knows nothing of the page: an event
// goes in, the next state and what to do come out.

import type { Point } from "../ipc/types";
import type { Target } from "./hit";

/** How far the pointer must go before a press is a drag, in screen px. */
export const THRESHOLD = 4;

export interface Modifiers {
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
  readonly shift: boolean;
}

/** A finger pans where a mouse, which has a wheel, selects. */
export type Device = "mouse" | "finger";

export type PointerState =
  | { readonly is: "idle" }
  | {
      readonly is: "pressed";
      readonly target: Target;
      readonly from: Point;
      readonly modifiers: Modifiers;
      readonly device: Device;
      readonly clicks: number;
    }
  | { readonly is: "panning"; readonly last: Point }
  | { readonly is: "dragging"; readonly at: Point };

export type PointerInput =
  | {
      readonly on: "down";
      readonly at: Point;
      readonly button: "main" | "middle";
      readonly target: Target;
      readonly modifiers: Modifiers;
      readonly device: Device;
      /** How many presses in quick succession, from 1. */
      readonly clicks: number;
      /** Whether the space key is held: the whole canvas is a handle then. */
      readonly space: boolean;
    }
  | { readonly on: "move"; readonly at: Point }
  | { readonly on: "up"; readonly at: Point }
  /** Escape, a lost pointer, or a window that went to the back. */
  | { readonly on: "cancel" };

export type PointerEffect =
  | { readonly do: "capture" }
  | { readonly do: "pan"; readonly dx: number; readonly dy: number }
  | { readonly do: "click"; readonly target: Target; readonly modifiers: Modifiers; readonly clicks: number; readonly at: Point }
  | {
      readonly do: "dragStart";
      readonly target: Target;
      readonly from: Point;
      readonly at: Point;
      readonly modifiers: Modifiers;
      readonly device: Device;
    }
  | { readonly do: "dragMove"; readonly at: Point }
  | { readonly do: "drop"; readonly at: Point }
  | { readonly do: "dragCancel" };

export const IDLE: PointerState = { is: "idle" };

type Next = readonly [PointerState, readonly PointerEffect[]];

export function nextPointer(state: PointerState, input: PointerInput): Next {
  switch (input.on) {
    case "down":
      return state.is === "idle" ? down(input) : [state, []];
    case "move":
      return move(state, input.at);
    case "up":
      return up(state, input.at);
    case "cancel":
      return [IDLE, state.is === "dragging" ? [{ do: "dragCancel" }] : []];
  }
}

function down(input: Extract<PointerInput, { on: "down" }>): Next {
  const { at, target, modifiers, device, clicks } = input;
  if (input.button === "middle" || input.space) return [{ is: "panning", last: at }, [{ do: "capture" }]];
  return [{ is: "pressed", target, from: at, modifiers, device, clicks }, [{ do: "capture" }]];
}

function move(state: PointerState, at: Point): Next {
  switch (state.is) {
    case "idle":
      return [state, []];
    case "panning":
      return [{ is: "panning", last: at }, [{ do: "pan", dx: state.last.x - at.x, dy: state.last.y - at.y }]];
    case "dragging":
      return [{ is: "dragging", at }, [{ do: "dragMove", at }]];
    case "pressed": {
      const { from, target, modifiers, device } = state;
      if (Math.hypot(at.x - from.x, at.y - from.y) < THRESHOLD) return [state, []];
      return [{ is: "dragging", at }, [{ do: "dragStart", target, from, at, modifiers, device }]];
    }
  }
}

function up(state: PointerState, at: Point): Next {
  switch (state.is) {
    case "idle":
    case "panning":
      return [IDLE, []];
    case "dragging":
      return [IDLE, [{ do: "drop", at }]];
    case "pressed": {
      const { target, modifiers, clicks } = state;
      return [IDLE, [{ do: "click", target, modifiers, clicks, at }]];
    }
  }
}

/** How near an edge a drag starts to move the view, and how fast at the most, in screen px (a frame). */
const EDGE = 36;
const FASTEST = 18;

/** How far the view moves in one frame while something is dragged near an edge of it. */
export function edgePan(at: Point, size: { readonly width: number; readonly height: number }): Point {
  return { x: alongEdge(at.x, size.width), y: alongEdge(at.y, size.height) };
}

function alongEdge(at: number, length: number): number {
  if (at < EDGE) return -FASTEST * Math.min(1, (EDGE - at) / EDGE);
  if (at > length - EDGE) return FASTEST * Math.min(1, (at - (length - EDGE)) / EDGE);
  return 0;
}
