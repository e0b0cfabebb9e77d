import rateLimit from '@fastify/rate-limit';
import { PeildatumError } from '@peildatum/kernel';
import type { FastifyInstance } from 'fastify';

/** Whoever shares an address: an IPv6 network counts as one. */
export const sharedAddress = (address: string): string => rateLimit.normalizeIP(address);

/** How many of each address there are. */
export class Shares {
  private readonly counts = new Map<string, number>();

  constructor(private readonly max: number) {}

  /** Takes one for an address, unless it has its share already. @returns to give it back, once */
  take(address: string): (() => void) | null {
    const has = this.counts.get(address) ?? 0;
    if (has >= this.max) return null;
    this.counts.set(address, has + 1);
    return () => {
      const left = (this.counts.get(address) ?? 1) - 1;
      if (left === 0) this.counts.delete(address);
      else this.counts.set(address, left);
    };
  }
}

/** Leaves room for others: of one address, whatever it asks for, no more than so many requests are under way at once. */
export function shareRequests(server: FastifyInstance, max: number): void {
  const underWay = new Shares(max);
  server.addHook('onRequest', (request, reply, done) => {
    const giveBack = underWay.take(sharedAddress(request.ip));
    if (giveBack === null) {
      reply.header('Retry-After', 1);
      done(tooManyAtOnce(max));
      return;
    }
    reply.raw.once('close', giveBack);
    done();
  });
}

const tooManyAtOnce = (max: number): PeildatumError =>
  new PeildatumError({
    code: 'RATE_LIMIT.AT_ONCE',
    kind: 'too-many',
    message: `Van uw adres zijn al ${max} aanvragen tegelijk onderweg; wacht tot er een is beantwoord en probeer het opnieuw.`,
  });
