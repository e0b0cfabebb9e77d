import { createHash } from 'node:crypto';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '@peildatum/projections';
import { REPORT_FORMAT_WORDS, REPORT_FORMATS, type ReportFormatWord, rendererOf, TEMPLATE_VERSION } from '@peildatum/reporting';
import { viewsByCode } from '@peildatum/subjects';
import type { EditionCode } from '../domain/edition.events.js';
import type { EditionView, FrozenReport } from '../domain/edition.view.js';
import { manifestOf } from '../domain/manifest.js';
import { edition } from './edition.subject.js';
import { KeptFiles } from './kept-files.js';
import { ReportFiles } from './report-files.js';

/**
 * What is wrong with a file of an edition: it is not there (`lost`), its bytes are others (`changed`), the manifest is not that of what was
 * recorded (`not-recorded`), or the report made again is another (`made-otherwise`).
 */
export interface FileFault {
  readonly fault: 'lost' | 'changed' | 'not-recorded' | 'made-otherwise';
  readonly mediaType: string;
  readonly sha256: string;
}

export interface CheckedEdition {
  readonly code: EditionCode;
  readonly files: number;
  /** Whether the report was made again: only the template that made it can, and of a file what set it. */
  readonly remade: boolean;
  readonly templateVersion: number;
  readonly faults: readonly FileFault[];
}

/** Holds what is kept of each frozen edition, or of one, against what was recorded, and makes it again. @throws `EDITION.NOT_FOUND` */
export class CheckEditionsQuery extends Query<readonly CheckedEdition[]> {
  constructor(readonly code?: EditionCode) {
    super();
  }
}

@QueryHandler(CheckEditionsQuery)
export class CheckEditionsHandler implements IQueryHandler<CheckEditionsQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly reports: ReportFiles,
    private readonly kept: KeptFiles,
  ) {}

  async execute({ code }: CheckEditionsQuery): Promise<readonly CheckedEdition[]> {
    const views = await this.readModels.at({ uses: [edition.projection] }, (snapshot) =>
      viewsByCode(snapshot, edition, code === undefined ? undefined : [code]),
    );
    if (code !== undefined && !views.has(code)) throw edition.notFound(code);
    const checked: CheckedEdition[] = [];
    for (const view of views.values()) if (view.frozen !== null) checked.push(await this.checked(view, view.frozen));
    return checked;
  }

  private async checked(view: EditionView, frozen: FrozenReport): Promise<CheckedEdition> {
    const { templateVersion, files } = frozen;
    const manifest = { mediaType: 'application/json', sha256: frozen.manifest };
    const faults: FileFault[] = [];
    for (const file of [manifest, ...files]) {
      const fault = await this.faultOf(file.sha256);
      if (fault !== null) faults.push({ fault, mediaType: file.mediaType, sha256: file.sha256 });
    }
    if (digestOf(manifestOf(view, frozen)) !== frozen.manifest) faults.push({ fault: 'not-recorded', ...manifest });
    const remade = templateVersion === TEMPLATE_VERSION;
    return {
      code: view.code,
      files: files.length,
      remade,
      templateVersion,
      faults: [...faults, ...(remade ? await this.otherwise(frozen) : [])],
    };
  }

  private async faultOf(sha256: string): Promise<'lost' | 'changed' | null> {
    const bytes = await this.kept.find(sha256);
    if (bytes === null) return 'lost';
    return digestOf(bytes) === sha256 ? null : 'changed';
  }

  private async otherwise(frozen: FrozenReport): Promise<readonly FileFault[]> {
    const again = frozen.files.filter(({ mediaType, renderer }) => formatOf(mediaType, renderer) !== undefined);
    const formats = again.map(({ mediaType, renderer }) => formatOf(mediaType, renderer) as ReportFormatWord);
    const made = new Map((await this.reports.made(frozen, formats)).map(({ mediaType, sha256 }) => [mediaType, sha256]));
    return again
      .filter(({ mediaType, sha256 }) => made.get(mediaType) !== sha256)
      .map(({ mediaType, sha256 }) => ({ fault: 'made-otherwise', mediaType, sha256 }));
  }
}

/** In which format a file is made again; undefined where another renderer made it, which gives other bytes. */
const formatOf = (mediaType: string, renderer: string | null): ReportFormatWord | undefined =>
  REPORT_FORMAT_WORDS.find((word) => REPORT_FORMATS[word].mediaType === mediaType && rendererOf(word) === renderer);

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
