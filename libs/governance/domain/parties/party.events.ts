import { AHEAD, correctionEvent, eventsOfKinds, type FactsIn, factKind, field, streams, toldBy } from '@peildatum/kernel';

const { choice, code, from, text, yesNo } = field;

/** As the sector abbreviates a party: `ZN`, `GGD-GHOR`. */
export type PartyCode = string;
export const PARTY_CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
const PARTY_CODE_FORM = 'de code van een partij (letters, cijfers en koppeltekens), zoals ZN';

export const AGREEMENTS = ['IZA', 'GALA', 'AZWA', 'HLO'] as const;
export type Agreement = (typeof AGREEMENTS)[number];
const AKKOORD_WORDS = { IZA: 'IZA', GALA: 'GALA', AZWA: 'AZWA', HLO: 'HLO' } as const satisfies Readonly<Record<Agreement, string>>;

/** Who signed, who is involved without signing, who is asked about themes of its own; `none`: no longer any of them. */
export const PARTIJROL_WORDS = {
  signatory: 'ondertekenaar',
  involved: 'betrokken',
  thematic: 'thematisch',
  none: 'geen',
} as const;
export type PartyRole = keyof typeof PARTIJROL_WORDS;

export const partyField = (description: string) => code<PartyCode>('partij', PARTY_CODE, PARTY_CODE_FORM, description, 'ZN');
const party = () => partyField('Om welke partij het gaat.');
const validFrom = from('Vanaf welke dag.');

/** All parties in one stream, `partijenregister-landelijk`, so that a name is never given to two of them. */
export const partyKinds = {
  /** Told again it is a new name; the older ones stay names of the party. */
  partij: factKind('PartyNamed', {
    name: 'naam van een partij',
    description: 'Een partij heet zo; later opnieuw verteld is het haar nieuwe naam.',
    tells: toldBy('name', 'party'),
    ...AHEAD,
    fields: { party: party(), validFrom, name: text('naam', 200, 'Hoe de partij heet.', 'Zorgverzekeraars Nederland') },
    example: { partij: 'ZN', naam: 'Zorgverzekeraars Nederland', geldigVanaf: '2022-08-12' },
  }),
  /** Another name under which documents know it; nothing is merged because it looks alike. */
  'partij-alias': factKind('AliasRecorded', {
    name: 'andere naam van een partij',
    description: 'Onder welke andere naam stukken een partij noemen.',
    tells: toldBy('alias', 'alias'),
    fields: {
      party: party(),
      validFrom,
      alias: text('naam', 200, 'Een andere naam waaronder stukken de partij noemen.', 'zorgverzekeraars'),
    },
    example: { partij: 'ZN', naam: 'zorgverzekeraars', geldigVanaf: '2022-08-12' },
  }),
  partijrol: factKind('PartyRoleRecorded', {
    name: 'rol van een partij',
    description: 'Wat een partij bij een akkoord is: ondertekenaar, betrokken of thematisch betrokken.',
    tells: toldBy('role', 'agreement', 'party'),
    ...AHEAD,
    fields: {
      party: party(),
      validFrom,
      agreement: choice('akkoord', AKKOORD_WORDS, 'Bij welk akkoord.'),
      role: choice('rol', PARTIJROL_WORDS, 'Wat de partij daar is; geen: zij is dat niet meer.'),
    },
    example: { partij: 'ZN', akkoord: 'IZA', rol: 'ondertekenaar', geldigVanaf: '2022-09-16' },
  }),
  /** Whether all who signed an agreement are in the register: then their number follows from it. */
  partijenlijst: factKind('PartyListEstablished', {
    name: 'volledigheid van de partijenlijst',
    description: 'Of alle ondertekenaars van een akkoord in het register staan.',
    tells: toldBy('list', 'agreement'),
    fields: {
      agreement: choice('akkoord', AKKOORD_WORDS, 'Van welk akkoord.'),
      state: yesNo(
        'volledig',
        { yes: 'complete', no: 'incomplete' },
        'Of alle ondertekenaars in het register staan; dan volgt hun aantal eruit.',
      ),
      validFrom,
    },
    example: { akkoord: 'IZA', volledig: 'false', geldigVanaf: '2022-09-16' },
  }),
};
export const partyEvents = { ...eventsOfKinds(partyKinds), PartyFactCorrected: correctionEvent() };
export type PartyEvent = FactsIn<typeof partyKinds>;

export const partyStreams = streams('partijenregister', /^[a-z][a-z0-9-]{0,59}$/);

/** The register that facts of other subjects are held against. */
export const PARTY_STREAM = partyStreams.of('landelijk');
