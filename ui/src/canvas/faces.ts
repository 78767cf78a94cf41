// Faces beyond Inter: chosen by Rust, served by the program, known to the page from the first text that names one.

const known = new Set<string>();

/** The rule by which the page fetches a family from the program; on Windows the address has another form. */
export function sourceOf(family: string): string {
  const name = encodeURIComponent(family);
  return `url("font://localhost/${name}"), url("http://font.localhost/${name}")`;
}

/** Makes families known to the page. They are fetched when text needs them. */
export function useFaces(families: readonly string[]): void {
  for (const family of families) {
    if (known.has(family)) continue;
    known.add(family);
    document.fonts.add(new FontFace(family, sourceOf(family), { weight: "100 900", display: "block" }));
  }
}
