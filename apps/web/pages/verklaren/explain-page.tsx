import { countedWords, type Explanation, figureWords, moreWords, originWords, termWords } from '@peildatum/explaining';
import type { ResolvedClocks } from '@peildatum/kernel';
import { valueWords } from '@peildatum/reporting';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { atClocks } from '../../clocks/moment-address.js';
import { withQuery } from '../../clocks/whole-dates.js';
import { DataList } from '../../components/data-list.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { Findings, type FindingsProps } from '../../findings/findings.js';
import { Page } from '../../layout/document.js';
import { readsLog } from '../../layout/reads-log.js';
import { upperFirst } from '../../layout/upper-first.js';
import { useView } from '../../view/view.js';
import { LOOKING_BACK } from '../terugkijken/rooms.js';
import { ExplainedEvents } from './explained-events.js';

export interface ExplainProps extends Pick<FindingsProps, 'findings'> {
  readonly clocks: ResolvedClocks;
  readonly explanation: Explanation;
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

/** Where one figure comes from: its parts, what was counted, and the events behind it. */
export function ExplainPage({ clocks, explanation, findings, typed, alternate }: ExplainProps) {
  const { sleutel, naam, definitie, editie, regel } = explanation;
  const { address } = useView();
  return (
    <Page title={`Verklaring: ${naam}`} name={naam} room="terugkijken" crumbs={[LOOKING_BACK]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <div class="pd-title">
        <Kicker>Waar dit cijfer vandaan komt</Kicker>
        <Heading level={1}>{upperFirst(naam)}</Heading>
        <p class="pd-outcome">{figureWords(explanation)}</p>
      </div>
      <ClocksForm action={`/verklaren/${encodeURIComponent(sleutel)}`} typed={typed} />
      <div id="stand" class="pd-part" data-announce={`${naam}: ${figureWords(explanation)}`}>
        <ClocksLine clocks={clocks} />
        <DataList
          items={[
            { key: 'Wat het telt', value: definitie.tekst },
            { key: 'Herkomst', value: `${originWords(explanation)}${regel === null ? '' : `. ${regel}`}` },
            {
              key: 'Sleutel',
              value: (
                <>
                  <code class="pd-code">{sleutel}</code>
                  <span class="pd-note pd-table__below">{`zo gedefinieerd sinds versie ${definitie.sindsSjabloon} van het sjabloon`}</span>
                </>
              ),
            },
            ...(editie === null ? [] : [{ key: 'Editie', value: editie }]),
          ]}
        />
        <Parts explanation={explanation} />
        <Counted explanation={explanation} clocks={clocks} />
        <ExplainedEvents
          explanation={explanation}
          readsLog={readsLog(useView().visitor)}
          next={(na) => `${atClocks(address, clocksOf(clocks))}&na=${na}`}
        />
        <Findings findings={findings} about={{ sleutel }} />
        <ul class="pd-ways">
          <li>
            <Link href={`/terugspelen?geldigOp=${clocks.validOn}&volgnummer=${clocks.volgnummer}&sleutel=${encodeURIComponent(sleutel)}`}>
              Het verloop van dit cijfer
            </Link>
          </li>
          <li>
            <Link href={`/terugspelen?geldigOp=${clocks.validOn}&volgnummer=${clocks.volgnummer}`}>De samenvatting bij deze klokken</Link>
          </li>
        </ul>
      </div>
    </Page>
  );
}

const clocksOf = ({ validOn, volgnummer }: ResolvedClocks) => ({ geldigOp: validOn, volgnummer });

/** The formula, each part with its value and its own explanation. */
function Parts({ explanation }: Pick<ExplainProps, 'explanation'>) {
  const { formule, naam, eenheid } = explanation;
  const { address } = useView();
  if (formule === null) return null;
  const rows = [
    ...formule.delen.map((term) => ({ naam: term.naam, sleutel: term.sleutel as string | null, words: termWords(term) })),
    ...formule.gedrukt.map((term) => ({ naam: term.omschrijving, sleutel: null, words: termWords({ ...term, eenheid }) })),
    { naam: `Samen: ${naam}`, sleutel: null, words: figureWords(explanation) },
  ];
  const query = new URL(address, 'http://here').search;
  return (
    <section aria-labelledby="formule">
      <Heading level={2} id="formule">
        Hoe het is berekend
      </Heading>
      <p class="pd-formula">
        <code class="pd-code">{formule.tekst}</code>
      </p>
      <Table
        caption="De delen van dit cijfer"
        rows={rows}
        keyOf={({ naam: name, sleutel }) => sleutel ?? name}
        columns={[
          {
            title: 'Deel',
            heads: true,
            cell: ({ naam: name, sleutel }) =>
              sleutel === null ? name : <Link href={`/verklaren/${encodeURIComponent(sleutel)}${withoutPage(query)}`}>{name}</Link>,
          },
          { title: 'Waarde', numeric: true, cell: ({ words }) => words },
        ]}
      />
      {formule.afronding === null ? null : <Paragraph>{`Afgerond: ${formule.afronding}.`}</Paragraph>}
    </section>
  );
}

/** A part is at the same clocks, and its events begin at the first. */
const withoutPage = (query: string): string => {
  const { na, ...rest } = Object.fromEntries(new URLSearchParams(query));
  return withQuery('', rest);
};

/** The things that were counted or added up. */
function Counted({ explanation: { telling, eenheid }, clocks }: Pick<ExplainProps, 'explanation' | 'clocks'>) {
  if (telling === null) return null;
  const more = moreWords(telling);
  const at = `geldigOp=${clocks.validOn}&volgnummer=${clocks.volgnummer}`;
  const named = (code: string) => (telling.wat === 'acties' ? <Link href={`/acties/${code}?${at}`}>{code}</Link> : code);
  const unit = eenheid === 'mln euro' ? 'euro' : eenheid;
  return (
    <section aria-labelledby="telling">
      <Heading level={2} id="telling">
        Wat er is geteld
      </Heading>
      <Paragraph>{`${countedWords(telling)}${more === '' ? '' : `, ${more}`}.`}</Paragraph>
      {telling.hoe === 'geteld' ? (
        <ul class="pd-codes">
          {telling.lijst.map(({ code }) => (
            <li key={code}>{named(code)}</li>
          ))}
        </ul>
      ) : (
        <Table
          caption={countedWords(telling)}
          rows={telling.lijst}
          keyOf={({ code }) => code}
          columns={[
            { title: 'Code', heads: true, cell: ({ code }) => named(code) },
            { title: 'Waarde', numeric: true, cell: ({ waarde }) => valueWords(waarde, unit) },
          ]}
        />
      )}
    </section>
  );
}
