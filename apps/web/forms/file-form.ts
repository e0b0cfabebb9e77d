import { Busboy } from '@fastify/busboy';
import { HttpFault } from '../../api/problem/http-fault.js';

/** What browsers call a form that has files. */
export const FILE_FORM_TYPE = 'multipart/form-data';

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The fields of a form, and the file that came with it; null: none was chosen. */
export class FileForm extends URLSearchParams {
  constructor(
    fields: readonly (readonly [string, string])[],
    readonly file: SentFile | null,
  ) {
    super(fields.map(([name, value]) => [name, value]));
  }
}

/** More than any form of ours has, beside its file. */
export const FIELDS_SIZE = 20_000;
const LIMITS = { fields: 20, fieldNameSize: 100, fieldSize: 10_000, files: 1, parts: 21 } as const;

/** Reads a form with at most one file, of which all bytes are there. @throws HttpFault `FORM.UNREADABLE` */
export function readFileForm(contentType: string, body: Buffer): Promise<FileForm> {
  return new Promise((resolve, reject) => {
    const refuse = (cause?: unknown) => reject(Object.assign(unreadable(), { cause }));
    const fields: [string, string][] = [];
    let file: SentFile | null = null;
    try {
      const parser = new Busboy({ headers: { 'content-type': contentType }, limits: LIMITS });
      parser.on('field', (name, value, nameCut, valueCut) => (nameCut || valueCut ? refuse() : fields.push([name, value])));
      parser.on('file', (_name, stream, name) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.once('end', () => {
          // A browser sends an empty file for a field in which nothing was chosen.
          if (name) file = { name, bytes: Buffer.concat(parts) };
        });
        stream.once('error', refuse);
      });
      for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.once(limit, () => refuse());
      parser.once('error', refuse);
      parser.once('finish', () => resolve(new FileForm(fields, file)));
      parser.end(body);
    } catch (cause) {
      refuse(cause);
    }
  });
}

const unreadable = () =>
  new HttpFault(
    400,
    'FORM.UNREADABLE',
    'Het formulier met het bestand is niet te lezen; open de pagina opnieuw en kies het bestand nog eens.',
  );
