/** A decision of the board that was taken long ago, for whatever asks for one. */
export const OF_BOARD = 'bo-besluit';
/** The same of the Ronde Tafels. */
export const OF_ROUND_TABLES = 'rt-besluit';
/** The same of the minister. */
export const OF_MINISTRY = 'vws-besluit';

const LONG_AGO = { geldigVanaf: '2022-01-01' };
const BODIES = {
  bo: { naam: 'BO IZA', besluit: OF_BOARD },
  'ronde-tafels': { naam: 'Ronde Tafels', besluit: OF_ROUND_TABLES },
  vws: { naam: 'Minister van VWS', besluit: OF_MINISTRY },
};

/** Tells all, with the bodies that took them; told again they change nothing. @param write rejects what is not recorded */
export async function tellDecisions(write: (path: string, body: object) => Promise<unknown>): Promise<void> {
  for (const [body, { naam, besluit }] of Object.entries(BODIES)) {
    await write(`/v1/organen/${body}/feiten`, { soort: 'orgaan', naam, ...LONG_AGO });
    await write(`/v1/besluiten/${besluit}/feiten`, { soort: 'besluit-genomen', titel: 'Wat nodig is', orgaan: body, ...LONG_AGO });
  }
}
