import { aanvraagStatusOfSlug, aanvraagStatusSlug, PLAN_STATUSES, type PlanFilter, type PlanStatus } from '@peildatum/plans';
import { kwartaal, submittedIn } from '../reading/kwartaal.js';
import { choices, text, valueOrUnknown, yesOrNo } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';

export const TRANSFORMATIEPLANNEN_FILTERS = {
  status: choices(
    'Alleen plannen met deze status.',
    PLAN_STATUSES.map(aanvraagStatusSlug),
    (slug) => aanvraagStatusOfSlug(slug) as PlanStatus,
  ),
  kwartaal: kwartaal('Alleen wat in dit kwartaal is ingediend.'),
  sector: valueOrUnknown('Alleen wat deze sector raakt.'),
  thema: valueOrUnknown('Alleen wat dit thema raakt.'),
  regio: valueOrUnknown('Alleen wat deze regio raakt.'),
  betrokkenheid: valueOrUnknown('Alleen met deze vorm van betrokkenheid van patiënten en cliënten.'),
  doelgroep: valueOrUnknown('Alleen voor deze doelgroep.'),
  verzekeraar: text('Alleen waarover deze marktleidende verzekeraar besluit, met dezelfde hoofdletters.', 100),
  snelleToets: text('Alleen de plannen op deze snelle toets.', 40),
  huidig: yesOrNo('true: alleen het nieuwste plan van elke snelle toets dat niet is ingetrokken; false: alleen de andere.'),
  beschikking: yesOrNo('true: alleen met een beschikking van de NZa; false: alleen zonder.'),
  domein: valueOrUnknown('Alleen met een beschikking in dit domein.'),
  viaVws: yesOrNo('true: alleen met een toekenning via de VWS-route; false: alleen zonder.'),
  verzekeraarsGenoemd: yesOrNo('false: alleen waarvan de bron niet noemt welke verzekeraars goedkeurden; true: alleen de andere.'),
  zoek: text('Alleen plannen met deze tekst in code of titel.', 200),
};

type Values = ValuesOf<typeof TRANSFORMATIEPLANNEN_FILTERS>;

export const filterOf = (values: Values): PlanFilter => ({
  ...(values.status === undefined ? {} : { statuses: values.status }),
  ...(values.kwartaal === undefined ? {} : submittedIn(values.kwartaal)),
  ...(values.sector === undefined ? {} : { sector: values.sector }),
  ...(values.thema === undefined ? {} : { theme: values.thema }),
  ...(values.regio === undefined ? {} : { region: values.regio }),
  ...(values.betrokkenheid === undefined ? {} : { patientInvolvement: values.betrokkenheid }),
  ...(values.doelgroep === undefined ? {} : { targetGroup: values.doelgroep }),
  ...(values.verzekeraar === undefined ? {} : { insurer: values.verzekeraar }),
  ...(values.snelleToets === undefined ? {} : { toets: values.snelleToets }),
  ...(values.huidig === undefined ? {} : { current: values.huidig }),
  ...(values.beschikking === undefined ? {} : { granted: values.beschikking }),
  ...(values.domein === undefined ? {} : { domain: values.domein }),
  ...(values.viaVws === undefined ? {} : { viaVws: values.viaVws }),
  ...(values.verzekeraarsGenoemd === undefined ? {} : { unnamed: !values.verzekeraarsGenoemd }),
  ...(values.zoek === undefined ? {} : { search: values.zoek }),
});
