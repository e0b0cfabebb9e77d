import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { PeildatumError } from '@peildatum/kernel';
import { type Fonts, readFonts } from './fonts.js';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

const TEMPLATES = fileURLToPath(new URL('./templates/', import.meta.url));

/** What is set after this many others may be forgotten: a process that goes on making reports does not grow. */
const KEPT_FOR = 1;

export interface Typesetting {
  /** What stands on the sheets, as JSON. */
  readonly data: string;
  /** When the document says that it was made, in seconds since 1970. */
  readonly made: number;
}

interface Typesetter {
  readonly compiler: NodeCompiler;
  readonly fonts: Fonts;
}

let typesetter: Typesetter | undefined;

/** The fonts that it sets in. @throws PeildatumError `REPORT.NO_PDF` (unavailable) where this machine has no part for it */
export const typesettingFonts = (): Fonts => open().fonts;

/**
 * Sets the template with this data as PDF/UA-1: same data, same bytes, in any process on a machine of one kind.
 * @throws PeildatumError `REPORT.NO_PDF` (unavailable); Error with what the typesetter says, where it refuses the document
 */
export function typeset({ data, made }: Typesetting): Uint8Array<ArrayBuffer> {
  const { compiler } = open();
  try {
    const compiled = compiler.compile({ mainFilePath: `${TEMPLATES}report.typ`, inputs: { sheets: data } });
    if (compiled.result === null) throw refused(compiler, compiled.takeDiagnostics());
    return Uint8Array.from(compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: made }));
  } finally {
    compiler.evictCache(KEPT_FOR);
  }
}

/** Loaded when the first PDF is asked, and not before. */
function open(): Typesetter {
  typesetter ??= loaded();
  return typesetter;
}

/**
 * @param name of the package that sets; default: ours
 * @throws PeildatumError `REPORT.NO_PDF` (unavailable) where this machine has no part for it, or not its fonts
 */
export function loaded(name = PACKAGE): Typesetter {
  try {
    const { NodeCompiler } = createRequire(import.meta.url)(name) as typeof import('@myriaddreamin/typst-ts-node-compiler');
    const fonts = readFonts();
    return { compiler: NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: [...fonts.files] }] }), fonts };
  } catch (cause) {
    throw noPdf(cause);
  }
}

const noPdf = (cause: unknown) =>
  new PeildatumError(
    {
      code: 'REPORT.NO_PDF',
      kind: 'unavailable',
      message:
        'Op deze machine kan geen PDF worden gemaakt: het zetprogramma of zijn lettertypen zijn hier niet geïnstalleerd. ' +
        'Vraag formaat=html en druk die pagina af, of laat de beheerder Peildatum installeren met zijn optionele pakketten (npm ci, zonder --omit=optional).',
    },
    { cause },
  );

function refused(compiler: NodeCompiler, error: NodeError | null): Error {
  const found = error === null ? [] : (compiler.fetchDiagnostics(error) as readonly { readonly message: string }[]);
  return new Error(`the sheets could not be set: ${found.map(({ message }) => message).join('; ') || 'no reason given'}`);
}
