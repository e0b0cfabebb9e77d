import type { Lead } from '@peildatum/agreements';

/** How the table writes each party, and the code that the register of parties has for it. */
const PARTIES: Readonly<Record<string, RegExp>> = {
  VWS: /\bVWS\b/,
  ZN: /\bZN\b/,
  NZa: /\bNZa\b/,
  ZIN: /\bZorginstituut\b|\bZIN\b/,
  IGJ: /\bIGJ\b/,
  VNG: /\bVNG\b/,
  VenVN: /V&VN/,
  ActiZ: /\bActiZ\b/,
  SWN: /\bSWN\b/,
  Zorgthuisnl: /\bZorgthuisNL\b/i,
  NVZ: /\bNVZ\b/,
  NFU: /\bNFU\b/,
  FMS: /\bFMS\b/,
  ZKN: /\bZKN\b/,
  LHV: /\bLHV\b/,
  NHG: /\bNHG\b/,
  InEen: /\bInEen\b/,
  MIND: /\bMIND\b/,
  PFN: /\bPatiëntenfederatie\b/,
  DNGGZ: /de Nederlandse ggz|\bNL ggz\b|\bdeNLGGZ\b/i,
  'GGD-GHOR': /\bGGD GHOR\b/,
};

/**
 * Who leads, from the text of the table: the parties that it names outside its brackets and before "met", in their order there; where one is
 * called "leidend", that one alone. A group (`zorgaanbieders`, `AZWA-partijen`) is no party.
 */
export function leadIn(text: string): Lead {
  const said = (text.split('(leidend)')[0] ?? '').replace(/\(.*?\)/g, ' ').replace(/[, ]met .*$/, '');
  const found = Object.entries(PARTIES).flatMap(([code, written]) => {
    const at = said.search(written);
    return at === -1 ? [] : [{ code, at }];
  });
  return { parties: found.sort((a, b) => a.at - b.at).map(({ code }) => code), text: text === '' ? null : text };
}
