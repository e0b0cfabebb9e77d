import { Injectable } from '@nestjs/common';
import type { DecidedWrite } from '@peildatum/event-store';
import { type FactsOfFile, ImportWatch, type RecordFile } from '@peildatum/importing';
import { PeildatumError } from '@peildatum/kernel';
import { isDossierStream } from '@peildatum/plans';
import type { Means } from '../domain/means.js';
import { assertWithinMeans } from '../domain/means.rules.js';
import { MeansWatch } from './means.js';
import { changes, takes, withWrite } from './means-of-stream.js';

/**
 * A file that takes of the means is recorded alone with them, and only if all of it fits. Each of its streams is judged once more as
 * it is recorded: so what it says of the budget goes before its dossiers, and a dossier that frees before one that takes.
 */
@Injectable()
export class MeansImportWatch extends ImportWatch {
  constructor(private readonly means: MeansWatch) {
    super();
  }

  async over<T>(told: readonly FactsOfFile[], record: RecordFile<T>): Promise<T> {
    const writes = told.map(({ stream, before, told: decided }): DecidedWrite => ({ stream, before, decided })).filter(changes);
    if (!writes.some(takes)) return await record([]);
    return await this.means.alone(async (held) => await record(orderThatFits(await held.look(), writes)));
  }
}

/** The dossiers in an order in which each fits when it is recorded. @throws PeildatumError of the first write that fits in none */
function orderThatFits(start: Means, writes: readonly DecidedWrite[]): string[] {
  let means = writes.filter(({ stream }) => !isDossierStream(stream)).reduce(fitted, start);
  const order: string[] = [];
  for (let waiting = writes.filter(({ stream }) => isDossierStream(stream)); waiting.length > 0; ) {
    const refused: { readonly write: DecidedWrite; readonly error: PeildatumError }[] = [];
    for (const write of waiting) {
      try {
        means = fitted(means, write);
        order.push(write.stream);
      } catch (error) {
        if (!(error instanceof PeildatumError)) throw error;
        refused.push({ write, error });
      }
    }
    if (refused.length === waiting.length) throw refused[0]?.error;
    waiting = refused.map(({ write }) => write);
  }
  return order;
}

function fitted(means: Means, write: DecidedWrite): Means {
  const { before, after } = withWrite(means, write);
  assertWithinMeans(before, after);
  return after;
}
