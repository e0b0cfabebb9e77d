import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest } from '@peildatum/kernel';
import type { ReportOptions } from '../domain/compose.js';
import type { ReportPart } from '../domain/report-part.js';
import type { ReportFormatWord } from '../rendering/report-formats.js';

export interface Wanted extends Pick<ReportOptions, 'countedObject' | 'marked'> {
  readonly format: ReportFormatWord;
  /** Default: all of it. */
  readonly part?: ReportPart;
  /** Whether the reader has the bytes of this digest already: then they are not made for it. Default: it has none. */
  readonly has?: (digest: string) => boolean;
}

/** A report as it is sent. */
export interface Rendition {
  /** SHA-256 of the bytes, in hex. */
  readonly digest: string;
  /** Null: the reader has them already. */
  readonly bytes: Buffer | null;
  /** `kept`: it was made for an earlier question. */
  readonly from: 'made' | 'kept';
}

/** The voortgangsrapportage at a pair of clocks, or the one page of it that comes first, in the bytes of a format. */
export class RenderReportQuery extends Query<Answer<Rendition>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly wanted: Wanted,
  ) {
    super();
  }
}
