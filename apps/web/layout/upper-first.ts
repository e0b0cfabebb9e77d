/** A text as it begins a line. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
