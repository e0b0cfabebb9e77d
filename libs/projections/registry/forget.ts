import type { ClientBase } from 'pg';

/** Of a log that was taken away: every projection begins anew, on tables of its own, with the next `prepare`. */
export async function forgetProjections(client: ClientBase): Promise<void> {
  await client.query('DELETE FROM projection_skip; DELETE FROM projection');
}
