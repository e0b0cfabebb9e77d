import { type Actor, PeildatumError, type Role, sameName, type Uuid } from '@peildatum/kernel';

/** Everything that can be asked of the register, and in Dutch what that is. */
export const OPERATIONS = {
  'read-public': 'documentatie en gezondheid lezen',
  'read-figures': 'standen en rapporten lezen',
  'read-embargoed': 'lezen wat nog onder embargo is',
  'read-log': 'het logboek lezen, met wie wat vastlegde',
  'read-denials': 'lezen welke verzoeken zijn geweigerd',
  'read-readings': 'lezen wie het logboek las',
  'register-action': 'een actie registreren',
  'report-status': 'de status van een actie melden',
  'change-action': 'een actie wijzigen',
  'retire-action': 'een actie uit de rapportage afvoeren',
  'correct-action': 'over een actie iets corrigeren',
  'open-thematafel': 'een thematafel openen',
  'record-thematafel': 'voor een thematafel mijlpalen, aandachtspunten en afstemmingen vastleggen',
  'appoint-coordinator': 'een coördinator benoemen of ontslaan',
  'correct-thematafel': 'over een thematafel iets corrigeren',
  'switch-approval': 'voor een thematafel de goedkeuring van wijzigingen aan- of uitzetten',
  'read-proposals': 'lezen wat voor een thematafel ter goedkeuring is voorgelegd',
  'submit-update': 'een wijziging voor een thematafel ter goedkeuring voorleggen',
  'approve-update': 'een wijziging goedkeuren of terugsturen die een ander voorlegde',
  'record-snelle-toets': 'van een snelle toets vastleggen wat er gebeurt',
  'record-plan': 'van een transformatieplan vastleggen wat er gebeurt',
  'decide-plan': 'als marktleidende verzekeraar over een transformatieplan besluiten',
  'record-kpi': 'van een KPI vastleggen wat zij opleverde en wat ervoor betaald is',
  'issue-beschikking': 'een beschikking afgeven',
  'grant-vws-route': 'een bedrag toekennen via de VWS-route',
  'correct-plan': 'over een snelle toets, transformatieplan of KPI iets corrigeren',
  'record-intake': 'vastleggen of er snelle toetsen worden aangenomen',
  'record-budget': 'vastleggen wat over een budget besloten is',
  'correct-budget': 'over een budget iets corrigeren',
  'set-embargo': 'een embargo instellen, verschuiven, opheffen of corrigeren',
  'record-kader': 'kaders en wat ervan is uitgegeven vastleggen',
  'correct-kader': 'over een kader iets corrigeren',
  'record-norm': 'van een interventie vastleggen wat over haar volumenorm besloten is',
  'record-instelling': 'instellingen, hun locaties en hun volumes vastleggen',
  'correct-norm': 'over een volumenorm of instelling iets corrigeren',
  'record-monitor': 'monitors, metingen en doelen inrichten',
  'publish-measurement': 'een meting publiceren, herzien of toelichten',
  'correct-monitor': 'over een monitor iets corrigeren',
  'record-governance': 'de inrichting van het akkoord vastleggen',
  'record-decision': 'partijen, organen, vergaderingen en besluiten vastleggen of daarover iets corrigeren',
  'record-edition': 'een editie van de rapportage openen, publiceren, intrekken of daarover iets corrigeren',
  'check-edition': 'de controles van een editie draaien en vastleggen wat zij vinden',
  'acknowledge-check': 'voor een editie met een reden erkennen dat een controle niet klopt',
  'freeze-edition': 'het rapport van een editie bevriezen',
  'write-section': 'een tekst van de rapportage schrijven, of een sectie leveren',
  'review-text': 'een tekst van de rapportage beoordelen die een ander schreef',
  'deliver-dossiers': 'als verzekeraar leveren voor een editie van de rapportage',
  'deliver-measurements': 'als eigenaar van metingen leveren voor een editie van de rapportage',
  'correct-section': 'over teksten en leveringen van de rapportage iets corrigeren',
  'record-finding': 'een bevinding vastleggen',
  'answer-finding': 'antwoorden op een bevinding over wat van uzelf is',
  'close-finding': 'een bevinding afsluiten waarop een ander antwoordde',
  'correct-finding': 'over een bevinding iets corrigeren',
  'record-agreement': 'akkoorden, afspraken en hun mijlpalen vastleggen',
  'report-milestone': 'melden of een mijlpaal van een afspraak is gehaald of gemist',
  'correct-agreement': 'over een akkoord of afspraak iets corrigeren',
  'record-parliament': 'moties, brieven aan de Kamer, escalaties, nakoming en mid-term reviews vastleggen of corrigeren',
  'own-reminders': 'de eigen herinneringen lezen, en aan- of uitzetten',
  import: 'een bestand inlezen, elke regel naar haar eigen recht',
} as const;
export type Operation = keyof typeof OPERATIONS;

/** Who asks: a role, or somebody without a token. */
export type Asker = Role | 'anonymous';

/**
 * On what somebody may do it: nothing, what is the own, or anything. The own is a coordinator's thematafel; of a verzekeraar
 * what names the own organisation as its insurer; of who measures what names the own organisation as its owner; of the NZa and vws the
 * sections of the report that are theirs. What is of no thematafel, or names no organisation or office, is nobody's own.
 */
export type Reach = 'none' | 'own' | 'any';

const reachOfAll = <R extends Reach>(reach: R): Readonly<Record<Asker, R>> => ({
  anonymous: reach,
  coordinator: reach,
  verzekeraar: reach,
  nza: reach,
  vws: reach,
  bo: reach,
  zorginstituut: reach,
  rivm: reach,
  nivel: reach,
  cbs: reach,
  partij: reach,
  beheerder: reach,
  auditor: reach,
  migratie: reach,
});

const EVERYONE = reachOfAll('any');
const NOBODY = reachOfAll('none');
/** Who measures, each for the own organisation: a monitor or an indicator names its owner. */
const MEASURERS = { nza: 'own', vws: 'own', zorginstituut: 'own', rivm: 'own', nivel: 'own', cbs: 'own' } as const;

/** Whoever may tell anything may do it with a file: each row is judged by its own right. */
const WRITERS = { ...EVERYONE, anonymous: 'none', bo: 'none', migratie: 'none' } as const;

/** Who answers for what is its own. */
const OWNERS = { coordinator: 'own', verzekeraar: 'own', ...MEASURERS } as const;

/**
 * Who may do what, and the only place that says so; `docs/rechten.md` is this table in words. Everyone reads the figures, but what
 * is under embargo, which vws and the members of the Bestuurlijk Overleg (bo) read beside beheerder and auditor. A coordinator writes for the own thematafel alone; a verzekeraar where the own organisation coordinates or decides; the NZa gives
 * its beschikkingen; vws holds the budgets and the kaders, makes the editions of the report and says which actions leave it; the Zorginstituut keeps the volume norms; who measures publishes what is
 * the own organisation's; a party says of the milestones that it leads what became of them. What several of them recorded is corrected by a beheerder. An auditor reads everything
 * and writes findings alone, which change no figure; `migratie` is the actor of the first history, which no token gives.
 */
export const RIGHTS: Readonly<Record<Operation, Readonly<Record<Asker, Reach>>>> = {
  'read-public': EVERYONE,
  'read-figures': EVERYONE,
  'read-embargoed': { ...NOBODY, vws: 'any', bo: 'any', beheerder: 'any', auditor: 'any' },
  'read-log': { ...NOBODY, beheerder: 'any', auditor: 'any' },
  'read-denials': { ...NOBODY, auditor: 'any' },
  'read-readings': { ...NOBODY, beheerder: 'any' },
  'register-action': { ...NOBODY, beheerder: 'any' },
  'report-status': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'change-action': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'retire-action': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'correct-action': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'open-thematafel': { ...NOBODY, beheerder: 'any' },
  'record-thematafel': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'appoint-coordinator': { ...NOBODY, beheerder: 'any' },
  'correct-thematafel': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'switch-approval': { ...NOBODY, beheerder: 'any' },
  'read-proposals': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'submit-update': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'approve-update': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'record-snelle-toets': { ...NOBODY, verzekeraar: 'own', beheerder: 'any' },
  'record-plan': { ...NOBODY, verzekeraar: 'own', beheerder: 'any' },
  'decide-plan': { ...NOBODY, verzekeraar: 'own', beheerder: 'any' },
  'record-kpi': { ...NOBODY, verzekeraar: 'own', beheerder: 'any' },
  'issue-beschikking': { ...NOBODY, nza: 'any', beheerder: 'any' },
  'grant-vws-route': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'correct-plan': { ...NOBODY, beheerder: 'any' },
  'record-intake': { ...NOBODY, beheerder: 'any' },
  'record-budget': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'correct-budget': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'set-embargo': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'record-kader': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'correct-kader': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'record-norm': { ...NOBODY, zorginstituut: 'any', beheerder: 'any' },
  'record-instelling': { ...NOBODY, zorginstituut: 'any', beheerder: 'any' },
  'correct-norm': { ...NOBODY, zorginstituut: 'any', beheerder: 'any' },
  'record-monitor': { ...NOBODY, ...MEASURERS, beheerder: 'any' },
  'publish-measurement': { ...NOBODY, ...MEASURERS, beheerder: 'own' },
  'correct-monitor': { ...NOBODY, ...MEASURERS, beheerder: 'any' },
  'record-governance': { ...NOBODY, beheerder: 'any' },
  'record-decision': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'record-edition': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'check-edition': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'acknowledge-check': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'freeze-edition': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'write-section': { ...NOBODY, coordinator: 'own', nza: 'own', vws: 'own', beheerder: 'any' },
  'review-text': { ...NOBODY, coordinator: 'own', nza: 'own', vws: 'any', beheerder: 'any' },
  'deliver-dossiers': { ...NOBODY, verzekeraar: 'own', beheerder: 'any' },
  'deliver-measurements': { ...NOBODY, ...MEASURERS, beheerder: 'any' },
  'correct-section': { ...NOBODY, coordinator: 'own', nza: 'own', vws: 'own', beheerder: 'any' },
  'record-finding': { ...NOBODY, auditor: 'any', beheerder: 'any' },
  'answer-finding': { ...NOBODY, ...OWNERS, beheerder: 'any' },
  'close-finding': { ...NOBODY, auditor: 'any', beheerder: 'any' },
  'correct-finding': { ...NOBODY, auditor: 'any', beheerder: 'any' },
  'record-agreement': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'report-milestone': { ...NOBODY, partij: 'own', vws: 'any', beheerder: 'any' },
  'correct-agreement': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'record-parliament': { ...NOBODY, vws: 'any', beheerder: 'any' },
  'own-reminders': { ...WRITERS, auditor: 'none' },
  import: WRITERS,
};

/** Whether it may be done without a token. */
export const isPublic = (operation: Operation): boolean => RIGHTS[operation].anonymous === 'any';

/** Whose something is, as far as it is anybody's. */
export interface Owners {
  readonly thematafel?: string | undefined;
  /** The organisations that it names: insurers that coordinate or decide, owners of what is measured; null for one that no source names. */
  readonly organisations?: readonly (string | null)[];
  /** The role whose it is, whatever organisation it is of: a section of the report. */
  readonly office?: Role | undefined;
}

/** Whether the role may ever do it, on what is the own at least. @throws PeildatumError `RIGHTS.ROLE`. */
export function assertRoleMay({ role }: Actor, operation: Operation): void {
  const rights = RIGHTS[operation];
  if (rights[role] !== 'none') return;
  throw new PeildatumError({
    code: 'RIGHTS.ROLE',
    kind: 'forbidden',
    message: `De rol ${role} mag dit niet: ${OPERATIONS[operation]}. Vraag het iemand met de rol ${rolesThatMay(rights).join(' of ')}.`,
  });
}

/** Whether somebody may do it, on anything. */
export const mayDo = ({ role }: Actor, operation: Operation): boolean => RIGHTS[operation][role] === 'any';

/** @throws PeildatumError `RIGHTS.ROLE`, `RIGHTS.THEMATAFEL` or `RIGHTS.ORGANISATION`. */
export function assertMay(actor: Actor, operation: Operation, owners: Owners = {}): void {
  assertRoleMay(actor, operation);
  if (RIGHTS[operation][actor.role] === 'any') return;
  if (owners.office !== undefined && owners.office === actor.role) return;
  if (actor.role === 'coordinator') assertOwnThematafel(actor, owners);
  else assertOwnOrganisation(actor, owners);
}

/** Whether somebody is none of those who told what it is about. @throws PeildatumError `RIGHTS.SAME_PERSON`. */
export function assertAnotherPerson({ person }: Actor, others: ReadonlySet<Uuid>, message = REVIEWS_NOT_OWN): void {
  if (others.has(person)) throw new PeildatumError({ code: 'RIGHTS.SAME_PERSON', kind: 'forbidden', message });
}

const REVIEWS_NOT_OWN = 'Wie iets schreef of verbeterde, beoordeelt het niet zelf. Vraag het een ander.';

function assertOwnThematafel({ thematafel: own }: Actor, { thematafel }: Owners): void {
  if (own !== undefined && own === thematafel) return;
  throw new PeildatumError({
    code: 'RIGHTS.THEMATAFEL',
    kind: 'forbidden',
    message: `U legt vast voor thematafel ${own ?? '(geen)'}; dit hoort bij ${tafelWords(thematafel)}. Vraag het de coördinator van die tafel of een beheerder.`,
  });
}

const tafelWords = (thematafel: string | undefined): string =>
  thematafel === undefined ? 'geen thematafel' : /^[A-Z]$/.test(thematafel) ? `thematafel ${thematafel}` : thematafel;

function assertOwnOrganisation({ role, organisation }: Actor, { organisations = [], office, thematafel }: Owners): void {
  if (organisations.some((name) => name !== null && sameName(name, organisation))) return;
  const named = organisations.filter((name) => name !== null);
  const kind = role === 'verzekeraar' ? 'verzekeraar' : 'organisatie';
  const section = office === undefined ? thematafel && `thematafel ${thematafel}` : `de rol ${office}`;
  // Who administers writes in the name of any organisation, but of one at a time.
  const remedy =
    role === 'beheerder'
      ? 'Leg het vast namens die organisatie (bij importeer: --organisatie).'
      : section
        ? 'Vraag het daar, of een beheerder.'
        : `Vraag het die ${kind} of een beheerder.`;
  throw new PeildatumError({
    code: 'RIGHTS.ORGANISATION',
    kind: 'forbidden',
    message: `U legt vast voor ${organisation}; dit hoort bij ${named.length === 0 ? (section ?? `geen bekende ${kind}`) : named.join(' of ')}. ${remedy}`,
  });
}

const rolesThatMay = (rights: Readonly<Record<Asker, Reach>>): string[] =>
  Object.entries(rights).flatMap(([role, reach]) => (reach === 'none' ? [] : [role]));
