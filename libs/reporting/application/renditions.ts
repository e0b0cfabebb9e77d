import { createHash } from 'node:crypto';
import { isFault } from '@peildatum/kernel';
import { LRUCache } from 'lru-cache';
import type { Rendition, Wanted } from './render-report.query.js';

export interface RenditionLimits {
  /** Keys of which the digest is remembered, each some 150 bytes. Default 10,000. */
  readonly keys: number;
  /** Of the bytes that are kept, all together. Default 24 MB: some sixty pages. */
  readonly bytes: number;
}

const LIMITS: RenditionLimits = { keys: 10_000, bytes: 24 * 2 ** 20 };

/**
 * The reports that were made, by what decides their bytes: the digest of many, and the bytes of the last ones asked for. Who asks for one
 * that is being made waits for it.
 */
export class Renditions {
  private readonly digests: LRUCache<string, string>;
  private readonly bytes: LRUCache<string, Buffer>;
  private readonly underWay = new Map<string, Promise<Rendition>>();

  constructor({ keys, bytes }: RenditionLimits = LIMITS) {
    this.digests = new LRUCache({ max: keys });
    this.bytes = new LRUCache({ maxSize: bytes, sizeCalculation: ({ length }) => Math.max(1, length) });
  }

  /** @throws what `make` throws */
  async of(key: string, make: () => Promise<Buffer>, has: NonNullable<Wanted['has']> = () => false): Promise<Rendition> {
    const kept = this.kept(key, has);
    if (kept) return kept;
    const other = this.underWay.get(key);
    if (other === undefined) return this.begin(key, make);
    try {
      return { ...(await other), from: 'kept' };
    } catch (error) {
      // Whoever it was made for has gone; this reader has not.
      if (isFault(error, 'READ.ABANDONED')) return this.of(key, make, has);
      throw error;
    }
  }

  private kept(key: string, has: (digest: string) => boolean): Rendition | undefined {
    const digest = this.digests.get(key);
    if (digest === undefined) return undefined;
    if (has(digest)) return { digest, bytes: null, from: 'kept' };
    const bytes = this.bytes.get(digest);
    return bytes && { digest, bytes, from: 'kept' };
  }

  private begin(key: string, make: () => Promise<Buffer>): Promise<Rendition> {
    const making = make()
      .then((bytes): Rendition => {
        const digest = createHash('sha256').update(bytes).digest('hex');
        this.digests.set(key, digest);
        this.bytes.set(digest, bytes);
        return { digest, bytes, from: 'made' };
      })
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, making);
    return making;
  }
}
