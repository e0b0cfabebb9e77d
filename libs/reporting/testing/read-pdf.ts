import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure of a document, as a reader that speaks gets it. */
export interface Tag {
  readonly role: string;
  /** What is told of a picture. */
  readonly alt?: string;
  readonly inside: readonly Tag[];
}

export interface ReadPdf {
  readonly pages: number;
  /** Of each page its text, in reading order, with one space between words. */
  readonly texts: readonly string[];
  /** Of each page what it holds, in reading order. */
  readonly tags: readonly Tag[];
  readonly language: string | null;
  readonly title: string | null;
  readonly isMarked: boolean;
  /** The number of the part of PDF/UA that it says to follow. */
  readonly accessible: string | null;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

const tagOf = (node: Node): Tag => ({
  role: node.role ?? '',
  ...(node.alt !== undefined && { alt: node.alt }),
  inside: (node.children ?? []).filter(({ role }) => role !== undefined).map(tagOf),
});

/** Reads a document with another's reader, as far as its specs ask. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  const pdf = await loading.promise;
  try {
    const { info, metadata } = (await pdf.getMetadata()) as unknown as {
      info: Record<string, unknown>;
      metadata: { get(name: string): string } | null;
    };
    const texts: string[] = [];
    const tags: Tag[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(
        items
          .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
          .join('')
          .replaceAll(/\s+/g, ' '),
      );
      // A browser tags nothing.
      tags.push(tagOf(((await page.getStructTree()) as unknown as Node | null) ?? {}));
    }
    const raw = Buffer.from(bytes).toString('latin1');
    return {
      pages: pdf.numPages,
      texts,
      tags,
      language: (info.Language as string | null) ?? null,
      title: metadata?.get('dc:title') ?? null,
      isMarked: (await pdf.getMarkInfo())?.Marked ?? false,
      accessible: /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(raw)?.[1] ?? null,
    };
  } finally {
    await loading.destroy();
  }
}

/** Every tag of these roles, in reading order. */
export const tagsOf = (tags: readonly Tag[], ...roles: readonly string[]): Tag[] =>
  tags.flatMap((tag) => [...(roles.includes(tag.role) ? [tag] : []), ...tagsOf(tag.inside, ...roles)]);
