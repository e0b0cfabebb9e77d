import type { FigurePattern } from '../pattern.js';

const counted = (key: string, name: string, more: Partial<FigurePattern> = {}): FigurePattern => ({
  key,
  kind: 'aantal',
  name,
  since: 6,
  ...more,
});

/** Voortgang overzicht, per thematafel and outside the tafels. */
export const ACTION_FIGURES: readonly FigurePattern[] = [
  counted('thematafels.aantal', 'aantal thematafels'),
  counted('partijen.aantal', 'aantal partijen'),
  counted('acties.totaal', 'totaal van de acties'),
  counted('acties.te-laat', 'acties te laat'),
  counted('acties.afgerond-sinds-vorige', 'acties afgerond sinds de vorige editie'),
  counted('acties.zonder-nieuwe-melding', 'acties zonder melding sinds de vorige editie', { since: 7 }),
  counted('acties.{actiestatus}', 'acties met status {actiestatus}', { whole: 'acties.totaal' }),
  counted('acties.{tafel}.totaal', 'totaal van thematafel {tafel}'),
  counted('acties.{tafel}.te-laat', 'thematafel {tafel}, te laat'),
  counted('acties.{tafel}.zonder-nieuwe-melding', 'thematafel {tafel}, zonder melding sinds de vorige editie', { since: 7 }),
  counted('acties.{tafel}.{actiestatus}', 'thematafel {tafel}, {actiestatus}', { whole: 'acties.{tafel}.totaal' }),
  counted('acties.{groep}.totaal', 'totaal van {groep}'),
  counted('acties.{groep}.{actiestatus}', '{groep}, {actiestatus}', { whole: 'acties.{groep}.totaal' }),
  counted('acties.som-van-statussen', 'som van de gepubliceerde statussen', {
    publishedOnly: 'Het is de som van wat een bron per status noemt; het rapport heeft het totaal zelf (acties.totaal).',
  }),
  counted('acties.afgerond-dit-kwartaal', 'acties afgerond in "dit kwartaal"', {
    publishedOnly: 'De bron zegt niet van wanneer tot wanneer "dit kwartaal" is; het rapport telt sinds de vorige editie.',
  }),
];
