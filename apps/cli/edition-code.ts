import { type EditionCode, edition, editionStreams } from '@peildatum/editions';

/** @throws that there is no such edition, for text that none can have as its code */
export function editionCode(given: string): EditionCode {
  if (editionStreams.code.test(given)) return given;
  throw edition.notFound(given.slice(0, 60));
}
