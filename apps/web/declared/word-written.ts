/** How declared words are written that do not follow from their letters. */
const WRITTEN: Readonly<Record<string, string>> = {
  'eerste-kamer': 'Eerste Kamer',
  'een-meting': '1-meting',
  'financiele-kaders': 'financiële kaders',
  'nul-meting': '0-meting',
  'tweede-kamer': 'Tweede Kamer',
  'vws-begroting': 'VWS-begroting',
  'vws-regel': 'VWS-regel',
  'vws-route': 'VWS-route',
};

/** A declared word as people write it: `nog-te-leveren` → `nog te leveren`. What has a capital or a digit is a name, and stays. */
export const wordWritten = (word: string): string => WRITTEN[word] ?? (/^[a-z]+(-[a-z]+)+$/.test(word) ? word.replaceAll('-', ' ') : word);
