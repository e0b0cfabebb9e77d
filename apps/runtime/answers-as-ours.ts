/** Of where a service listens, as an address: an IPv6 one stands between brackets. */
export const addressOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Whether a Peildatum answers there. */
export async function answersAsOurs(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/gezondheid/levend`, { signal: AbortSignal.timeout(2_000) });
    const { status } = (await answer.json()) as { status?: unknown };
    return status === 'levend';
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
