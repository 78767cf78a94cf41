// The field outside the map that is being typed in, so that whoever needs everything stored can ask it to.

type Store = () => void;

let open: Store | null = null;

export function enterField(store: Store): void {
  open = store;
}

export function leaveField(store: Store): void {
  if (open === store) open = null;
}

/** Stores what is typed in the open field, if any; it may go on being typed in. */
export function storeOpenField(): void {
  open?.();
}
