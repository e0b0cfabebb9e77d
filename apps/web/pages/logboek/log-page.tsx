import type { ListedEvent } from '@peildatum/audit';
import type { Page as ListPage, ResolvedClocks } from '@peildatum/kernel';
import { dutchNumber } from '@peildatum/reporting';
import { type ClocksTyped, faultAt } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { withQuery } from '../../clocks/whole-dates.js';
import { Files } from '../../components/files.js';
import { Heading } from '../../components/heading.js';
import { Pagination } from '../../components/pagination.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { LOOKING_BACK } from '../terugkijken/rooms.js';
import { LogFilter, type LogFilterProps } from './log-filter.js';
import { LogTable } from './log-table.js';

export interface LogProps extends Omit<LogFilterProps, 'faultOf'> {
  readonly clocks: ResolvedClocks;
  readonly page: ListPage<ListedEvent, number | null>;
  readonly typed: ClocksTyped;
}

const LOG = '/logboek';

export function LogPage({ clocks, page, query, typed, kinds, dates }: LogProps) {
  const { na, ...rest } = query;
  const total = page.total ?? 0;
  const faultOf = (name: string) => faultAt(typed, name) ?? faultAt(typed, `${name}-dag`);
  return (
    <Page title="Logboek" room="terugkijken" crumbs={[LOOKING_BACK]}>
      <ClocksFaults typed={typed} />
      <Heading level={1}>Logboek</Heading>
      <Paragraph lead>Wie wat wanneer vastlegde, in de volgorde waarin het register het te weten kwam. Niets ervan verdwijnt.</Paragraph>
      <ClocksForm action={LOG} typed={typed}>
        <LogFilter kinds={kinds} query={query} dates={dates} faultOf={faultOf} />
      </ClocksForm>
      <div id="stand" class="pd-part" data-announce={`${total} gebeurtenissen gevonden`}>
        <ClocksLine clocks={clocks} />
        {page.items.length === 0 ? (
          <Paragraph>Geen gebeurtenis voldoet hieraan. Maak het filter ruimer, of kies een latere datum bij Zoals bekend op.</Paragraph>
        ) : (
          <LogTable
            caption={`${dutchNumber(total)} ${total === 1 ? 'gebeurtenis' : 'gebeurtenissen'}`}
            events={page.items}
            ofSubject={(onderwerp) => withQuery(LOG, { ...rest, onderwerp })}
          />
        )}
        <Pagination
          first={na === undefined ? null : withQuery(LOG, rest)}
          next={
            page.next === null
              ? null
              : withQuery(LOG, { ...rest, volgnummer: String(clocks.volgnummer), bekendOp: undefined, na: page.next })
          }
          shown={page.items.length}
          total={total}
        />
        <Files of={withQuery(`${LOG}/bestand`, { ...rest, bekendOp: undefined, volgnummer: String(clocks.volgnummer) })} />
      </div>
    </Page>
  );
}
