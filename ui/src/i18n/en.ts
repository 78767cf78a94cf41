// Every word that the page says, in English.


export const t = {
  app: "Laneway",
  unexpected: (what: string) => `Something unexpected happened: ${what}`,
  openingMap: "Opening the map…",
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Redone: ${what}`,
};

export type Words = typeof t;
