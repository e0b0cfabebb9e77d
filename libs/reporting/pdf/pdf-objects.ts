/** The objects of a document by their numbers, each with its bytes as latin1, and what stands before and after them. */
export interface PdfObjects {
  readonly head: string;
  /** In the order in which they stand. */
  readonly objects: Map<number, string>;
  readonly trailer: string;
}

const ENTRY = 20;

/**
 * Reads a document as the typesetter writes it: each object by itself, and one table that says where each begins.
 * @throws Error where it is another
 */
export function readObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const begin = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const [table, count] = /^xref\n0 (\d+)\n/.exec(text.slice(begin, begin + ENTRY)) ?? [];
  if (table === undefined) throw new Error('a document without one table of its objects');
  const entries = begin + table.length;
  const places: (readonly [number: number, at: number])[] = [];
  for (let number = 1; number < Number(count); number += 1) {
    const entry = text.slice(entries + number * ENTRY, entries + (number + 1) * ENTRY);
    if (entry[17] === 'n') places.push([number, Number(entry.slice(0, 10))]);
  }
  places.sort(([, a], [, b]) => a - b);
  const objects = new Map(places.map(([number, at], i) => [number, text.slice(at, places[i + 1]?.[1] ?? begin)]));
  const trailer = text.slice(entries + Number(count) * ENTRY).replace(/startxref[\s\S]*$/, '');
  return { head: text.slice(0, places[0]?.[1] ?? begin), objects, trailer };
}

/** The document of these objects. */
export function writeObjects({ head, objects, trailer }: PdfObjects): Uint8Array<ArrayBuffer> {
  const entries = Array.from({ length: Math.max(0, ...objects.keys()) + 1 }, () => '0000000000 65535 f\r\n');
  let at = head.length;
  for (const [number, text] of objects) {
    entries[number] = `${String(at).padStart(10, '0')} 00000 n\r\n`;
    at += text.length;
  }
  const end = `xref\n0 ${entries.length}\n${entries.join('')}${trailer}startxref\n${at}\n%%EOF`;
  return new Uint8Array(Buffer.from([head, ...objects.values(), end].join(''), 'latin1'));
}
