import type { ApiStand } from '../support/api-stand.js';

const CODE = '2025-05-20';

/** Begins an edition of the demonstration, with a text that nobody reviewed yet, so that its pages have something to show. */
export async function beginEdition({ base }: Pick<ApiStand, 'base'>): Promise<void> {
  const tell = async (path: string, body: object) => {
    const headers = { Authorization: 'Bearer vws', 'Content-Type': 'application/json' };
    const { status } = await fetch(`${base}/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (status !== 201) throw new Error(`${path} was answered ${status}`);
  };
  await tell(`/edities/${CODE}/besluiten`, { soort: 'editie-opening', geldigVanaf: '2025-05-21' });
  const tekst = '# Regio’s\n\nAlle regio’s hebben *een* plan:\n\n- het noorden\n- het zuiden';
  await tell(`/redactie/${CODE}/secties`, { soort: 'redactietekst', sectie: 'regioplannen', onderdeel: 'tekst', tekst });
}
