import { logboek, type ReadModels } from '@peildatum/projections';
import type { PublicationCode } from '../domain/publication.events.js';
import { RecordedFigures } from './recorded-figures.js';

/** As the logboek has it, which keeps of every event the publication that it names; up to the head of the log. */
export class FiguresInLogboek extends RecordedFigures {
  constructor(private readonly readModels: ReadModels) {
    super();
  }

  async areOf(publication: PublicationCode): Promise<boolean> {
    const named = await this.readModels.at({ uses: [] }, (snapshot) =>
      snapshot.query(`SELECT 1 FROM ${snapshot.table(logboek)} AS book WHERE publication = $1 LIMIT 1`, [publication]),
    );
    return named.length > 0;
  }
}
