import { RegisteredStreams } from '@peildatum/importing';
import { logboek, type ReadModels } from '@peildatum/projections';

/** As the logboek has them, up to the head of the log; one that began with a publication is for who may read that. */
export class StreamsInLogboek extends RegisteredStreams {
  constructor(private readonly readModels: ReadModels) {
    super();
  }

  async beginningWith(prefix: string): Promise<readonly string[]> {
    const rows = await this.readModels.at({ uses: [] }, (snapshot) =>
      snapshot.query<{ readonly stream: string }>(
        `SELECT stream FROM ${snapshot.table(logboek)} AS book WHERE starts_with(stream, $1) AND revision = 0 AND publication IS NULL ORDER BY stream`,
        [prefix],
      ),
    );
    return rows.map(({ stream }) => stream);
  }
}
