import { actionGroups, type Comparison, LISTS, sideWords, tafelWords, tallyWords } from '@peildatum/comparing';
import { dutchDate } from '@peildatum/reporting';
import { Citation } from '../../clocks/citation.js';
import { type AskedQuery, withQuery } from '../../clocks/whole-dates.js';
import { DataList } from '../../components/data-list.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Files } from '../../components/files.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { readsLog } from '../../layout/reads-log.js';
import { useView } from '../../view/view.js';
import { LOOKING_BACK } from '../terugkijken/rooms.js';
import { ChangesTable } from './changes-table.js';
import { CompareForm, type CompareFormProps } from './compare-form.js';

export interface CompareProps extends CompareFormProps {
  /** Null: there are no two reports to compare yet. */
  readonly comparison: Comparison | null;
  readonly alternate: string;
}

export function ComparePage({ comparison, asked, editions, alternate }: CompareProps) {
  return (
    <Page title="Vergelijken" room="terugkijken" crumbs={[LOOKING_BACK]} alternate={alternate}>
      <ErrorSummary faults={asked.faults} />
      <Heading level={1}>Vergelijken</Heading>
      <Paragraph lead>Twee rapportages naast elkaar: wat is er anders, en waardoor.</Paragraph>
      <CompareForm asked={asked} editions={editions} />
      {comparison === null ? (
        <Paragraph>Er zijn nog geen twee edities om te vergelijken. Kies hierboven zelf twee datums.</Paragraph>
      ) : (
        <Compared comparison={comparison} asked={asked} />
      )}
    </Page>
  );
}

function Compared({ comparison, asked }: { readonly comparison: Comparison } & Pick<CompareFormProps, 'asked'>) {
  const { visitor } = useView();
  const { van, tot, tellingen } = comparison;
  const total = LISTS.reduce((sum, { naam }) => sum + comparison[naam].length, 0);
  const pinned = pinnedQuery(comparison, asked.query);
  return (
    <div id="stand" class="pd-part" data-announce={`${total} cijfers anders`}>
      <DataList
        items={[
          { key: 'Van', value: sideWords(van) },
          { key: 'Tot', value: sideWords(tot) },
        ]}
      />
      <Citation href={withQuery('/vergelijken', pinned)} />
      <section aria-labelledby="tellingen">
        <Heading level={2} id="tellingen">
          In het kort
        </Heading>
        <DataList
          items={LISTS.map(({ naam, titel, uitleg }) => ({
            key: titel,
            value: (
              <>
                {comparison[naam].length === 0 ? 'niets' : <Link href={`#${naam}`}>{tallyWords(tellingen[naam])}</Link>}
                <span class="pd-note pd-table__below">{uitleg}</span>
              </>
            ),
          }))}
        />
      </section>
      {total === 0 ? <Paragraph>Er is geen verschil: elk cijfer is hetzelfde gebleven.</Paragraph> : null}
      {LISTS.filter(({ naam }) => comparison[naam].length > 0).map(({ naam, titel, uitleg }) => (
        <section key={naam} aria-labelledby={naam}>
          <Heading level={2} id={naam}>
            {titel}
          </Heading>
          <ChangesTable
            comparison={comparison}
            list={naam}
            title={uitleg}
            view={asked.values.weergave ?? 'naast'}
            readsLog={readsLog(visitor)}
          />
        </section>
      ))}
      <Actions comparison={comparison} />
      <Files of={withQuery('/vergelijken/bestand', { ...pinned, weergave: undefined })} />
    </div>
  );
}

/** The comparison as it can be read again: each side an edition, or a day and the last event that was counted. */
function pinnedQuery({ van, tot }: Comparison, query: AskedQuery): Readonly<Record<string, string | undefined>> {
  const side = (name: 'van' | 'tot', { klokken }: Comparison['van']) =>
    query[`${name}Editie`] === undefined
      ? { [`${name}GeldigOp`]: klokken.geldigOp, [`${name}BekendOp`]: undefined, [`${name}Volgnummer`]: String(klokken.volgnummer) }
      : {};
  return { ...query, ...side('van', van), ...side('tot', tot) };
}

/** What happened to actions, by thematafel. */
function Actions({ comparison }: { readonly comparison: Comparison }) {
  const on = `geldigOp=${comparison.tot.klokken.geldigOp}&volgnummer=${comparison.tot.klokken.volgnummer}`;
  return (
    <>
      {actionGroups(comparison).map(({ titel, tafels }) => (
        <section key={titel} aria-label={titel}>
          <Heading level={2}>{titel}</Heading>
          {tafels.map(({ thematafel, aantal, acties }) => (
            <div key={thematafel}>
              <Heading level={3}>{`${tafelWords(thematafel).replace(/^t/, 'T')}: ${aantal}`}</Heading>
              <ul class="pd-rows">
                {acties.map(({ code, omschrijving }) => (
                  <li key={code} class="pd-rows__row">
                    <span>
                      <Link href={`/acties/${code}?${on}`}>{code}</Link> {omschrijving ?? 'omschrijving niet bekend'}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {comparison.van.klokken.geldigOp > comparison.tot.klokken.geldigOp ? (
        <Paragraph>{`Let op: ${dutchDate(comparison.van.klokken.geldigOp)} ligt na de tweede datum.`}</Paragraph>
      ) : null}
    </>
  );
}
