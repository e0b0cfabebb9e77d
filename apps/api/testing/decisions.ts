/** A decision of the board that was taken long ago, for whatever asks for one. */
export const OF_BOARD = 'bo-besluit';
/** The same of the Ronde Tafels. */
export const OF_ROUND_TABLES = 'rt-besluit';

const LONG_AGO = { geldigVanaf: '2022-01-01' };
const BODIES = { bo: OF_BOARD, 'ronde-tafels': OF_ROUND_TABLES };

/** Tells both, with the bodies that took them; told again they change nothing. @param write rejects what is not recorded */
export async function tellDecisions(write: (path: string, body: object) => Promise<unknown>): Promise<void> {
  for (const [body, code] of Object.entries(BODIES)) {
    await write(`/v1/organen/${body}/feiten`, { soort: 'orgaan', naam: body === 'bo' ? 'BO IZA' : 'Ronde Tafels', ...LONG_AGO });
    await write(`/v1/besluiten/${code}/feiten`, { soort: 'besluit-genomen', titel: 'Wat nodig is', orgaan: body, ...LONG_AGO });
  }
}
