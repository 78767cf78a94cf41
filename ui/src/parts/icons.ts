export const icons = { plus: "M12 5l0 14M5 12l14 0" } as const;
export type IconName = keyof typeof icons;
