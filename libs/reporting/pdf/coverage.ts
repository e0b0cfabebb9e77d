/** The characters of which a font has a picture. */
export type Coverage = (codePoint: number) => boolean;

type Range = readonly [from: number, to: number];

const UNICODE_TABLES: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 10],
  [0, 4],
  [3, 1],
  [0, 3],
];

/**
 * Reads from a TrueType font which characters it has (its `cmap`, in the formats 4 and 12).
 * @throws Error where it is no such font
 */
export function coverageOf(font: Buffer): Coverage {
  const cmap = tableAt(font, 'cmap');
  const ranges = rangesOf(font, cmap + subtableAt(font, cmap));
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [from, to] = ranges[middle] as Range;
      if (codePoint < from) high = middle - 1;
      else if (codePoint > to) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function tableAt(font: Buffer, name: string): number {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`a font without the table ${name}`);
}

function subtableAt(font: Buffer, cmap: number): number {
  const offsets = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const record = cmap + 4 + 8 * i;
    offsets.set(`${font.readUInt16BE(record)},${font.readUInt16BE(record + 2)}`, font.readUInt32BE(record + 4));
  }
  const found = UNICODE_TABLES.map((table) => offsets.get(table.join(','))).find((offset) => offset !== undefined);
  if (found === undefined) throw new Error('a font without a table of Unicode characters');
  return found;
}

function rangesOf(font: Buffer, at: number): Range[] {
  const format = font.readUInt16BE(at);
  if (format === 12)
    return Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => {
      const group = at + 16 + 12 * i;
      return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
    });
  if (format !== 4) throw new Error(`a font with characters in format ${format}`);
  const segments = font.readUInt16BE(at + 6) / 2;
  return Array.from({ length: segments }, (_, i) => {
    const [to, from] = [font.readUInt16BE(at + 14 + 2 * i), font.readUInt16BE(at + 16 + 2 * (segments + i))];
    return [from, to] as const;
  }).filter(([from]) => from !== 0xffff);
}
