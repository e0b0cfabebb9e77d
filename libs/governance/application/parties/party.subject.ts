import { rightsByRole } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { type PartyEvent, partyEvents, partyStreams } from '../../domain/parties/party.events.js';
import { partiesNotFound, partyDecisions } from '../../domain/parties/party.rules.js';
import { type PartyRegisterView, partyRegisterView } from '../../domain/parties/party.view.js';
import {
  factOfPartij,
  factOfPartijAlias,
  factOfPartijenlijst,
  factOfPartijrol,
  PartijAliasInput,
  PartijenlijstInput,
  PartijInput,
  PartijrolInput,
} from './party.input.js';

/** All parties with their names and roles, as one subject: a name is of one of them. */
export const partyRegister = subject<PartyEvent, PartyRegisterView>({
  name: 'partijenregister',
  example: 'landelijk',
  streams: partyStreams,
  events: partyEvents,
  decisions: partyDecisions,
  notFound: partiesNotFound,
  toldFirst: 1,
  view: partyRegisterView,
  facts: {
    partij: fact(PartijInput, factOfPartij, {
      description: 'Een partij heet zo; later opnieuw verteld is het haar nieuwe naam.',
      example: { partij: 'ZN', naam: 'Zorgverzekeraars Nederland', geldigVanaf: '2022-08-12' },
    }),
    'partij-alias': fact(PartijAliasInput, factOfPartijAlias, {
      description: 'Onder welke andere naam stukken een partij noemen.',
      example: { partij: 'ZN', naam: 'zorgverzekeraars', geldigVanaf: '2022-08-12' },
    }),
    partijrol: fact(PartijrolInput, factOfPartijrol, {
      description: 'Wat een partij bij een akkoord is: ondertekenaar, betrokken of thematisch betrokken.',
      example: { partij: 'ZN', akkoord: 'IZA', rol: 'ondertekenaar', geldigVanaf: '2022-09-16' },
    }),
    partijenlijst: fact(PartijenlijstInput, factOfPartijenlijst, {
      description: 'Of alle ondertekenaars van een akkoord in het register staan.',
      example: { akkoord: 'IZA', volledig: 'false', geldigVanaf: '2022-09-16' },
    }),
  },
  rights: rightsByRole<PartyEvent>(
    {
      PartyNamed: 'record-decision',
      AliasRecorded: 'record-decision',
      PartyRoleRecorded: 'record-decision',
      PartyListEstablished: 'record-decision',
    },
    'record-decision',
  ),
  readModel: 'partijen',
  table: 'party_fact',
});
