// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Text that a log, a page and a spreadsheet all give back as it came: no control characters but tab and line end, and no half
 * of a surrogate pair.
 */
export const isPlainText = (text: string): boolean => !CONTROL.test(text) && text.isWellFormed();

export const NOT_PLAIN_TEXT = 'bevat tekens die geen tekst zijn (een stuurteken of een half teken); haal ze weg';
