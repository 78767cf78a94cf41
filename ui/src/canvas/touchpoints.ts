// Finding a touchpoint by what is typed. Pure.

import type { ChannelView, TouchpointView } from "../ipc/types";

/** A touchpoint as it is offered. */
export interface OfferedTouchpoint {
  readonly id: string;
  readonly name: string;
  /** Its own icon, or its channel's. */
  readonly icon: string | null;
  /** The name of its channel; empty where it has none. */
  readonly channel: string;
}

/** Those whose name or channel has the words, the ones that begin with them first. */
export function touchpointsFor(all: readonly TouchpointView[], channels: readonly ChannelView[], typed: string): OfferedTouchpoint[] {
  const words = typed.trim().toLowerCase();
  const offered = all.map(({ id, name, icon, channel }) => {
    const carries = channels.find((one) => one.id === channel);
    return { id, name, icon: icon ?? carries?.icon ?? null, channel: carries?.name ?? "" };
  });
  const rank = ({ name, channel }: OfferedTouchpoint): number => {
    const at = name.toLowerCase().indexOf(words);
    if (at >= 0) return at === 0 ? 0 : 1;
    return channel.toLowerCase().includes(words) ? 2 : 3;
  };
  const found = offered.filter((one) => rank(one) < 3);
  return found.sort((one, two) => rank(one) - rank(two) || one.name.localeCompare(two.name, "en"));
}
