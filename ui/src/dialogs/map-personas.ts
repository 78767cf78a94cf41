// Whose journey a map draws: a list in order, the first one being the lens.

/** The list with that persona taken in at the end, or out. */
export function toggled(personas: readonly string[], persona: string): string[] {
  return personas.includes(persona) ? personas.filter((one) => one !== persona) : [...personas, persona];
}

/** The list with that persona in front. */
export function asLens(personas: readonly string[], persona: string): string[] {
  return [persona, ...personas.filter((one) => one !== persona)];
}
