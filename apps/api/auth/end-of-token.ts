import { type Instant, toInstant } from '@peildatum/kernel';
import { decodeJwt } from 'jose';

/** When a token that was verified ends. */
export const endOfToken = (token: string): Instant => toInstant((decodeJwt(token).exp ?? 0) * 1_000);
