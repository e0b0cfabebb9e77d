/**
 * Which of the offered media types the Accept header prefers (RFC 9110, 12.5.1); undefined for none of them. Without a
 * header, and between equals, the first one offered.
 */
export function preferredType(accept: string | undefined, offered: readonly string[]): string | undefined {
  const ranges = rangesOf(accept?.trim() || '*/*');
  const ranked = offered.map((type) => ({ type, quality: qualityOf(type, ranges) })).filter(({ quality }) => quality > 0);
  return ranked.reduce<(typeof ranked)[number] | undefined>((best, next) => (best && best.quality >= next.quality ? best : next), undefined)
    ?.type;
}

interface Range {
  readonly range: string;
  readonly quality: number;
}

const rangesOf = (accept: string): Range[] =>
  accept.split(',').flatMap((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const quality = q === undefined ? 1 : Number(q);
    return range === '' || Number.isNaN(quality) ? [] : [{ range, quality }];
  });

/** The most specific range that names the type says how much it is wanted. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const [group] = type.split('/');
  for (const name of [type, `${group}/*`, '*/*']) {
    const found = ranges.find(({ range }) => range === name);
    if (found) return found.quality;
  }
  return 0;
}
