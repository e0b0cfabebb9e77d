/** Records something as a beheerder; rejects unless it is recorded. */
type Write = (path: string, body: object) => Promise<{ readonly [key: string]: unknown; readonly code?: unknown }>;

export interface DossierOptions {
  /** Who coordinates, and decides with CZ. */
  readonly insurer?: string;
  /** From when all of it holds; default 1 January 2024. */
  readonly from?: string;
}

/** A plan of 100 euro that two KPIs earn. */
export const TERMS = {
  bedragen: [{ sector: 'MSZ', bedrag: '100.00' }],
  kpis: [
    { kpi: 'K01', sector: 'MSZ', bedrag: '60.00' },
    { kpi: 'K02', sector: 'MSZ', bedrag: '40.00' },
  ],
};
export const SECOND_INSURER = 'CZ';

/** Brings new dossiers as far as an example needs them, over HTTP. */
export class Dossiers {
  constructor(private readonly write: Write) {}

  /** A snelle toets that is submitted. @returns its code */
  async toets({ insurer = 'Zilveren Kruis', from = '2024-01-01' }: DossierOptions = {}): Promise<string> {
    const body = { titel: 'Zorg dichtbij', sectoren: ['MSZ'], bedrag: '100.00', verzekeraar: insurer, geldigVanaf: from };
    return String((await this.write('/v1/snelle-toetsen', body)).code);
  }

  async assessedToets(options: DossierOptions = {}): Promise<string> {
    const code = await this.toets(options);
    await this.step(`/v1/snelle-toetsen/${code}`, 'beoordeling-gestart', options);
    return code;
  }

  async approvedToets(options: DossierOptions = {}): Promise<string> {
    const code = await this.assessedToets(options);
    await this.step(`/v1/snelle-toetsen/${code}`, 'goedgekeurd', options);
    return code;
  }

  /** A plan that is submitted. @returns its code, and so of every plan below */
  async plan(options: DossierOptions = {}): Promise<string> {
    const { insurer = 'Zilveren Kruis', from = '2024-01-01' } = options;
    const toets = await this.approvedToets(options);
    const body = { sectoren: ['MSZ'], bedrag: '100.00', verzekeraars: [insurer, SECOND_INSURER], geldigVanaf: from };
    return String((await this.write(`/v1/snelle-toetsen/${toets}/transformatieplannen`, body)).code);
  }

  /** A plan of which no source names the insurers. */
  async unnamedPlan(options: DossierOptions = {}): Promise<string> {
    const { from = '2024-01-01' } = options;
    const toets = await this.approvedToets(options);
    return String((await this.write(`/v1/snelle-toetsen/${toets}/transformatieplannen`, { geldigVanaf: from })).code);
  }

  async assessedPlan(options: DossierOptions = {}): Promise<string> {
    const code = await this.plan(options);
    await this.step(`/v1/transformatieplannen/${code}`, 'beoordeling-gestart', options);
    return code;
  }

  /** A plan that one of its two insurers has approved. */
  async halfDecided(options: DossierOptions = {}): Promise<string> {
    const { from = '2024-01-01' } = options;
    const code = await this.assessedPlan(options);
    await this.write(`/v1/transformatieplannen/${code}/voorgenomen-besluiten`, { ...TERMS, geldigVanaf: from });
    await this.decide(code, SECOND_INSURER, from);
    return code;
  }

  async approvedPlan(options: DossierOptions = {}): Promise<string> {
    const { insurer = 'Zilveren Kruis', from = '2024-01-01' } = options;
    const code = await this.halfDecided(options);
    await this.decide(code, insurer, from);
    return code;
  }

  /** A KPI of an approved plan. @returns its code, and so of every KPI below */
  async kpi(options: DossierOptions = {}): Promise<string> {
    return `${await this.approvedPlan(options)}.K01`;
  }

  /** A KPI that earned 50 of its 60 euro. */
  async earnedKpi(options: DossierOptions = {}): Promise<string> {
    const { from = '2024-01-01' } = options;
    const code = await this.kpi(options);
    const body = { uitkomst: 'deels-behaald', verdiend: '50.00', bewijs: 'Het verslag.', geldigVanaf: from };
    await this.write(`/v1/kpis/${code}/uitkomsten`, body);
    return code;
  }

  private async step(subject: string, stap: string, { from = '2024-01-01' }: DossierOptions): Promise<void> {
    await this.write(`${subject}/stappen`, { stap, geldigVanaf: from });
  }

  private async decide(code: string, verzekeraar: string, from: string): Promise<void> {
    await this.write(`/v1/transformatieplannen/${code}/verzekeraarsbesluiten`, { verzekeraar, besluit: 'goedgekeurd', geldigVanaf: from });
  }
}
