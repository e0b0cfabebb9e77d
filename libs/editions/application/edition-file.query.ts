import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ClockRequest, PeildatumError } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import type { Audience } from '@peildatum/publications';
import { viewsByCode } from '@peildatum/subjects';
import type { EditionCode } from '../domain/edition.events.js';
import { edition } from './edition.subject.js';
import { KeptFiles } from './kept-files.js';

export interface EditionFile {
  readonly mediaType: string;
  readonly audience: Audience;
  readonly bytes: Buffer;
}

/** A file of a frozen edition, or its manifest. @throws `EDITION.NOT_FOUND`, `EDITION.FILE_NOT_FOUND`, `EDITION.FILE_LOST` */
export class GetEditionFileQuery extends Query<EditionFile> {
  constructor(
    readonly code: EditionCode,
    readonly sha256: string,
    readonly clocks: ClockRequest,
    /** Who reads: what was frozen for the BO is not there for anybody else. */
    readonly reader: Audience,
  ) {
    super();
  }
}

@QueryHandler(GetEditionFileQuery)
export class GetEditionFileHandler implements IQueryHandler<GetEditionFileQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly kept: KeptFiles,
  ) {}

  async execute({ code, sha256, clocks, reader }: GetEditionFileQuery): Promise<EditionFile> {
    const views = await this.readModels.at({ ...clocks, uses: [edition.projection] }, (snapshot) => viewsByCode(snapshot, edition, [code]));
    const view = views.get(code);
    if (view === undefined) throw edition.notFound(code);
    const { frozen } = view;
    const files = frozen === null ? [] : [{ mediaType: 'application/json', sha256: frozen.manifest }, ...frozen.files];
    const file = files.find((each) => each.sha256 === sha256);
    if (frozen === null || file === undefined || (frozen.audience === 'bo' && reader !== 'bo')) throw fileNotFound(code);
    const bytes = await this.kept.find(sha256);
    if (bytes === null) throw fileLost(code, sha256);
    return { mediaType: file.mediaType, audience: frozen.audience, bytes };
  }
}

const fileNotFound = (code: EditionCode) =>
  new PeildatumError({
    code: 'EDITION.FILE_NOT_FOUND',
    kind: 'not-found',
    message: `Dit bestand hoort niet bij editie ${code}; kijk op /v1/edities/${code} welke bestanden zij heeft.`,
  });

const fileLost = (code: EditionCode, sha256: string) =>
  new PeildatumError({
    code: 'EDITION.FILE_LOST',
    kind: 'broken',
    message: `Bestand ${sha256} van editie ${code} ontbreekt; zet het terug uit een back-up en kijk met peildatum editie controleer.`,
  });
