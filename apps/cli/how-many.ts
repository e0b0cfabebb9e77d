/** `1 regel`, `2 regels`. */
export const howMany = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
