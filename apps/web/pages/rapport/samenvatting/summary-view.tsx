import type { EditionView } from '@peildatum/editions';
import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate, type SummaryPage } from '@peildatum/reporting';
import { THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import type { ClocksTyped } from '../../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../../clocks/clocks-form.js';
import { Beside } from '../../../components/beside.js';
import { SelectField } from '../../../components/choice-fields.js';
import { Heading, Kicker } from '../../../components/heading.js';
import { Note, Paragraph } from '../../../components/paragraph.js';
import { Page } from '../../../layout/document.js';
import { BESIDE } from '../links.js';
import { ReportFiles } from '../report-files.js';
import { Goal, Means, Pace } from './panels.js';
import { TafelTable } from './tafel-table.js';

export interface SummaryProps {
  readonly clocks: ResolvedClocks;
  readonly summary: SummaryPage;
  /** The thematafel that is asked for; undefined: everything. */
  readonly letter: string | undefined;
  /** The newest first. */
  readonly editions: readonly EditionView[];
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

const TAFELS = [
  { value: '', text: 'Het geheel' },
  ...THEMATAFEL_LETTERS.map((letter) => ({ value: letter, text: `Thematafel ${letter}` })),
];

/** The one page for the board, with every figure a click away from where it comes from. */
export function SummaryView({ clocks, summary, letter, editions, typed, alternate }: SummaryProps) {
  const { samenvatting, klokken, titel } = summary;
  const tafel = samenvatting.perThematafel.find((each) => each.letter === letter);
  const sentence = (over: string) => samenvatting.zinnen.find((zin) => zin.over === over)?.tekst ?? '';
  const part = tafel ?? samenvatting.geheel;
  return (
    <Page title="Rapport" room="rapport" crumbs={[]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <div class="pd-title">
        <Kicker>{titel.editie === null ? 'Voortgangsrapportage' : `Voortgangsrapportage, editie ${titel.editie.naam}`}</Kicker>
        <Heading level={1}>
          {tafel === undefined ? 'Samenvatting: doel, tempo en toerekening' : `Thematafel ${tafel.letter}: ${tafel.naam}`}
        </Heading>
      </div>
      <Beside links={BESIDE} />
      <ClocksForm action="/rapport" typed={typed}>
        <SelectField name="thematafel" label="Voor" options={TAFELS} value={letter ?? ''} />
      </ClocksForm>
      <div id="stand" class="pd-part" data-announce={`Stand per ${dutchDate(clocks.validOn)}`}>
        <ClocksLine clocks={clocks} />
        {letter !== undefined && tafel === undefined ? (
          <Paragraph>Deze thematafel was er op deze datum nog niet. Hieronder staat het geheel.</Paragraph>
        ) : null}
        <div class="pd-panels">
          <Goal
            sentence={tafel === undefined ? sentence('doel') : null}
            part={part}
            targets={tafel === undefined ? samenvatting.doelen : null}
            klokken={klokken}
          />
          <Pace sentence={tafel === undefined ? sentence('tempo') : null} part={part} since={samenvatting.sinds} klokken={klokken} />
          <Means
            sentence={tafel === undefined ? sentence('toerekening') : null}
            samenvatting={samenvatting}
            isTafel={tafel !== undefined}
            klokken={klokken}
          />
        </div>
        <TafelTable samenvatting={samenvatting} klokken={klokken} />
        <Note>
          Elk cijfer leidt naar waar het vandaan komt. Nodig is om elke datum te halen die nog komt, met wat te laat is; gemaakt is wat
          klaar kwam{samenvatting.sinds === null ? '' : ` sinds ${samenvatting.sinds.naam}`}; beide in acties per kwartaal.
        </Note>
        <ReportFiles clocks={clocks} editions={editions} />
      </div>
    </Page>
  );
}
