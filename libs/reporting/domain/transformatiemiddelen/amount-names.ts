/** The amounts of report-model 8.1 in the order of the reports: as they print them, and as the key of a figure has them. */
export const AMOUNTS = [
  { key: 'beschikbaar', naam: 'Actueel beschikbaar gesteld', slug: 'beschikbaar' },
  { key: 'verwacht', naam: 'Verwacht', slug: 'verwacht' },
  { key: 'betaalbaarEnBetaald', naam: 'Betaalbaar en betaald', slug: 'betaalbaar-en-betaald' },
  { key: 'raming', naam: 'Raming', slug: 'raming' },
  { key: 'definitiefVrijgegeven', naam: 'Definitief vrijgegeven bedrag', slug: 'definitief-vrijgegeven' },
  { key: 'nogVrijTeGeven', naam: 'Nog vrij te geven bedrag', slug: 'nog-vrij-te-geven' },
  { key: 'mogelijkNogVrijTeGeven', naam: 'Mogelijk nog vrij te geven bedrag', slug: 'mogelijk-nog-vrij-te-geven' },
] as const;

export type AmountKey = (typeof AMOUNTS)[number]['key'];

/** The five of which each euro of an approved plan is in exactly one. */
export const PARTS = AMOUNTS.filter(({ key }) => key !== 'beschikbaar' && key !== 'raming');
