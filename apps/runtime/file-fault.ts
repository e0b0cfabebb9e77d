import { PeildatumError } from '@peildatum/kernel';

type Use = 'lezen' | 'schrijven';

/** What a file system answers, in words for who named the file. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'het bestand of de map bestaat niet',
  ENOTDIR: 'een deel van het pad is geen map',
  EISDIR: 'het is een map',
  EACCES: 'u hebt er geen rechten voor',
  EPERM: 'u hebt er geen rechten voor',
  EROFS: 'de schijf is alleen te lezen',
  EEXIST: 'het bestaat al',
  ENAMETOOLONG: 'de naam is te lang',
  ELOOP: 'de verwijzingen in het pad komen nergens uit',
  ENXIO: 'er is niemand aan de andere kant',
  ENOSPC: 'de schijf is vol',
  EDQUOT: 'uw ruimte op de schijf is op',
  EFBIG: 'het bestand wordt groter dan hier mag',
  EIO: 'de schijf geeft een fout',
};

/** The file is there and can be opened, and then it goes wrong. */
const BROKEN = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']);

/**
 * The fault of a file that somebody named. Undefined when the error is of no file.
 * @param what the path, or what else it is
 */
export function fileFault(what: string, use: Use, error: unknown): PeildatumError | undefined {
  const { code } = Object(error) as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined || !Object.hasOwn(WHY, code)) return undefined;
  const name = BROKEN.has(code) ? 'FILE.BROKEN' : use === 'lezen' ? 'FILE.UNREADABLE' : 'FILE.NOT_CREATED';
  const rest = use === 'schrijven' && BROKEN.has(code) ? ' Wat er al staat is niet volledig.' : '';
  const message = `${what} is niet te ${use}: ${WHY[code]}.${rest}`;
  return new PeildatumError({ code: name, kind: 'invalid', message }, { cause: error });
}

/** Does something with a file that somebody named. @throws PeildatumError `FILE.*` in place of what the file system says. */
export async function withFile<T>(path: string, use: Use, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileFault(path === '' ? "''" : path, use, error) ?? error;
  }
}
