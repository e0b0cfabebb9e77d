import { readXml } from '../xml.js';

export type NumberStyle = 'date' | 'time' | 'number';

/** Formats that every workbook knows without declaring them. */
const KNOWN_DATES = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const KNOWN_TIMES = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56];

/** What each style of cells makes of a number, by its place in the list. */
export function numberStyles(part: string, bytes: Buffer): NumberStyle[] {
  const formats = new Map<string, string>();
  const used: string[] = [];
  let inCells = false;
  readXml(part, bytes, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') formats.set(numFmtId, formatCode);
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) used.push(numFmtId);
    },
  });
  return used.map((id) => {
    const code = formats.get(id);
    if (code !== undefined) return styleOf(code);
    return KNOWN_DATES.includes(Number(id)) ? 'date' : KNOWN_TIMES.includes(Number(id)) ? 'time' : 'number';
  });
}

/** A format says what it makes in letters; those in quotes, after a backslash and between brackets are only shown. */
export function styleOf(code: string): NumberStyle {
  const [positive = ''] = code.replace(/"[^"]*"|\\.|[_*]./g, '').split(';');
  const letters = positive.replace(/\[(?![hms]+\])[^\]]*\]/gi, '').toLowerCase();
  if (letters.includes('general') || letters.includes('@')) return 'number';
  if (/[dy]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))) return 'date';
  return /[hs]/.test(letters) ? 'time' : 'number';
}
