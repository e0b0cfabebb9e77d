import { createHash } from 'node:crypto';
import { KeptFiles } from '@peildatum/editions';
import { asUnavailable } from '@peildatum/projections';
import type { Pool } from 'pg';

/** The table `editiebestanden`. */
export class Editiebestanden extends KeptFiles {
  constructor(private readonly pool: Pool) {
    super();
  }

  async keep(bytes: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.ask('INSERT INTO editiebestanden (sha256, bytes) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING', [sha256, bytes]);
    return sha256;
  }

  async find(sha256: string): Promise<Buffer | null> {
    const [file] = await this.ask('SELECT bytes FROM editiebestanden WHERE sha256 = $1', [sha256]);
    return file?.bytes ?? null;
  }

  /** All of them, in the order of their digests; one in memory. */
  async *all(): AsyncGenerator<Buffer> {
    for (const { sha256 } of await this.ask('SELECT sha256 FROM editiebestanden ORDER BY sha256 COLLATE "C"')) {
      const bytes = await this.find(sha256);
      if (bytes !== null) yield bytes;
    }
  }

  private async ask(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(sql, [...values])).rows;
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}

interface Row {
  readonly sha256: string;
  readonly bytes: Buffer;
}
