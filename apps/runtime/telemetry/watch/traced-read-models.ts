import { SpanKind, type Tracer } from '@opentelemetry/api';
import { ReadModels, type ReadModelsOptions, type ReadRequest, type Snapshot } from '@peildatum/projections';
import type { QueryResultRow } from 'pg';
import { inSpan } from '../tracing/tracer.js';

/** The read models, with a span per read and one per statement in it. The statements are ours; their values stay out. */
export class TracedReadModels extends ReadModels {
  constructor(
    options: ReadModelsOptions,
    private readonly tracer: Tracer,
  ) {
    super(options);
  }

  override at<T>(request: ReadRequest, use: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const projections = request.uses.map(({ name }) => name);
    return inSpan(this.tracer, 'lees leesmodellen', { 'peildatum.projections': projections }, () =>
      super.at(request, (snapshot) => use(this.traced(snapshot))),
    );
  }

  private traced(snapshot: Snapshot): Snapshot {
    return {
      ...snapshot,
      query: <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) =>
        inSpan(
          this.tracer,
          'SQL',
          { 'db.system.name': 'postgresql', 'db.query.text': sql },
          () => snapshot.query<Row>(sql, values),
          SpanKind.CLIENT,
        ),
    };
  }
}
