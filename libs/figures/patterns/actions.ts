import type { FigurePattern } from '../pattern.js';

const counted = (key: string, name: string, definition: string, more: Partial<FigurePattern> = {}): FigurePattern => ({
  key,
  kind: 'aantal',
  name,
  definition,
  since: 6,
  ...more,
});

/** Voortgang overzicht, per thematafel and outside the tafels. */
export const ACTION_FIGURES: readonly FigurePattern[] = [
  counted('thematafels.aantal', 'aantal thematafels', 'De thematafels die op de peildatum geopend zijn.'),
  counted('partijen.aantal', 'aantal partijen', 'Hoeveel partijen het akkoord op de peildatum heeft, zoals het bestuur dat vaststelde.'),
  counted(
    'acties.totaal',
    'totaal van de acties',
    'Alle acties die op de peildatum op de lijst staan: die van de thematafels en die waarvan geen bron de thematafel noemt; zonder algemeen, governance en monitoring.',
  ),
  counted(
    'acties.te-laat',
    'acties te laat',
    'De acties waarvan de gereeddatum vóór de peildatum ligt en die niet zijn afgerond; zonder gereeddatum is een actie niet te laat.',
  ),
  counted(
    'acties.afgerond-sinds-vorige',
    'acties afgerond sinds de vorige editie',
    'De acties die op de peildatum zijn afgerond, en dat op de datum waarmee de editie vergelijkt nog niet waren.',
  ),
  counted(
    'acties.zonder-nieuwe-melding',
    'acties zonder melding sinds de vorige editie',
    'De acties waarvan de laatste melding niet van na de datum is waarmee de editie vergelijkt.',
    { since: 7 },
  ),
  counted(
    'acties.afgevoerd',
    'acties uit de rapportage',
    'De acties van de thematafels, en die waarvan geen bron de thematafel noemt, die op de peildatum uit de rapportage zijn afgevoerd; in geen andere telling zitten zij nog.',
    { since: 11 },
  ),
  counted(
    'acties.{actiestatus}',
    'acties met status {actiestatus}',
    'De acties, met en zonder bekende thematafel, die op de peildatum deze status hebben: de laatste die vanaf die dag of eerder geldt.',
    { whole: 'acties.totaal' },
  ),
  counted(
    'acties.{tafel}.afgerond-sinds-vorige',
    'thematafel {tafel}, afgerond sinds de vorige editie',
    'De acties van deze thematafel die op de peildatum zijn afgerond, en dat op de datum waarmee de editie vergelijkt nog niet waren.',
    { since: 9 },
  ),
  counted('acties.{tafel}.totaal', 'totaal van thematafel {tafel}', 'Alle acties die op de peildatum bij deze thematafel liggen.'),
  counted(
    'acties.{tafel}.te-laat',
    'thematafel {tafel}, te laat',
    'De acties van deze thematafel waarvan de gereeddatum vóór de peildatum ligt en die niet zijn afgerond.',
  ),
  counted(
    'acties.{tafel}.zonder-nieuwe-melding',
    'thematafel {tafel}, zonder melding sinds de vorige editie',
    'De acties van deze thematafel waarvan de laatste melding niet van na de datum is waarmee de editie vergelijkt.',
    { since: 7 },
  ),
  counted(
    'acties.{tafel}.afgevoerd',
    'thematafel {tafel}, uit de rapportage',
    'De acties van deze thematafel die op de peildatum uit de rapportage zijn afgevoerd.',
    { since: 11 },
  ),
  counted(
    'acties.{tafel}.{actiestatus}',
    'thematafel {tafel}, {actiestatus}',
    'De acties die op de peildatum bij deze thematafel liggen en dan deze status hebben.',
    { whole: 'acties.{tafel}.totaal' },
  ),
  counted(
    'acties.{groep}.totaal',
    'totaal van {groep}',
    'Alle acties van deze groep op de peildatum: de thematafels samen, die zonder bekende thematafel, of algemeen, governance en monitoring.',
  ),
  counted(
    'acties.{groep}.te-laat',
    '{groep}, te laat',
    'De acties van deze groep waarvan de gereeddatum vóór de peildatum ligt en die niet zijn afgerond.',
    { since: 9 },
  ),
  counted(
    'acties.{groep}.afgerond-sinds-vorige',
    '{groep}, afgerond sinds de vorige editie',
    'De acties van deze groep die op de peildatum zijn afgerond, en dat op de datum waarmee de editie vergelijkt nog niet waren.',
    { since: 9 },
  ),
  counted(
    'acties.{groep}.afgevoerd',
    '{groep}, uit de rapportage',
    'De acties van deze groep die op de peildatum uit de rapportage zijn afgevoerd.',
    { since: 11 },
  ),
  counted('acties.{groep}.{actiestatus}', '{groep}, {actiestatus}', 'De acties van deze groep die op de peildatum deze status hebben.', {
    whole: 'acties.{groep}.totaal',
  }),
  counted(
    'acties.som-van-statussen',
    'som van de gepubliceerde statussen',
    'De som van wat een bron per status noemt; alleen gepubliceerd, het rapport telt zelf.',
    { publishedOnly: 'Het is de som van wat een bron per status noemt; het rapport heeft het totaal zelf (acties.totaal).' },
  ),
  counted(
    'acties.afgerond-dit-kwartaal',
    'acties afgerond in "dit kwartaal"',
    'De acties die volgens een bron in "dit kwartaal" zijn afgerond; alleen gepubliceerd.',
    { publishedOnly: 'De bron zegt niet van wanneer tot wanneer "dit kwartaal" is; het rapport telt sinds de vorige editie.' },
  ),
];
