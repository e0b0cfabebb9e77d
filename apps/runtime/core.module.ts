import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { auditHandlers, listDenials, type TrailTable, verify } from '@peildatum/audit';
import { LockedMeans, MeansGuard, MeansImportWatch, MeansWatch } from '@peildatum/budgets';
import { checksProviders } from '@peildatum/checks';
import { comparingProviders, FrozenReports } from '@peildatum/comparing';
import { AcknowledgementImportWatch, Acknowledgements, AcknowledgementWatch, FrozenReportsKept, KeptFiles } from '@peildatum/editions';
import { EventLog, Register } from '@peildatum/event-store';
import { explainingProviders } from '@peildatum/explaining';
import {
  EveryWatch,
  IMPORT_KINDS,
  ImportHandler,
  ImportWatch,
  Pace,
  RegisteredStreams,
  TryImportHandler,
  ValidRowsHandler,
} from '@peildatum/importing';
import { namedBy } from '@peildatum/kernel';
import { ValueLists } from '@peildatum/platform';
import { ReadModels } from '@peildatum/projections';
import { EmbargoWatch, FiguresInLogboek, hiddenFromWriters, RecordedFigures } from '@peildatum/publications';
import { AskQuestionHandler, QUESTION_HOUSE, type QuestionHouse, type Verifier } from '@peildatum/questions';
import { AgendaHandler, ReminderFactsHandler } from '@peildatum/reminders';
import { Drawings, drawings, MakeReportHandler, RenderReportHandler } from '@peildatum/reporting';
import { StreamsInLogboek, subjectCommandHandlers, subjectQueryHandlers, TellWatch } from '@peildatum/subjects';
import { ActionsInReadModel, AlikeWatch, approvalNeeded } from '@peildatum/thematafels';
import { GetWorklistHandler } from '@peildatum/worklists';
import { WORKSHEETS, worksheetProviders } from '@peildatum/worksheets';
import { contexts, importKinds, projections, subjects, worksheets } from './composition.js';
import { Editiebestanden } from './edities/editiebestanden.js';
import type { Peildatum } from './peildatum.js';
import { ValueListFiles } from './value-lists.js';

type CoreParts = Pick<Peildatum, 'readModels' | 'log' | 'database' | 'clock'>;

@Module({})
class CoreModule {}

export interface CoreOptions {
  /** Brings the read models to the head, where nobody else follows the log. */
  readonly catchUp?: () => Promise<unknown>;
  /** Replays the log elsewhere, where others are answered meanwhile. Default: here. */
  readonly verifier?: Verifier;
  /** How fast files are recorded. Default: as fast as it goes. */
  readonly pace?: Pace;
}

/** The commands and queries of every context, over the parts of one process. */
export const coreModule = ({ readModels, log, database: { pool }, clock }: CoreParts, options: CoreOptions = {}): DynamicModule => ({
  module: CoreModule,
  imports: [CqrsModule.forRoot()],
  providers: [
    { provide: MeansWatch, useValue: new LockedMeans({ pool, readModels, ...options }) },
    {
      provide: Register,
      useFactory: (means: MeansWatch) =>
        new Register(log, clock, { guard: new MeansGuard(means), hiddenFrom: hiddenFromWriters, needsApproval: approvalNeeded }),
      inject: [MeansWatch],
    },
    { provide: ReadModels, useValue: readModels },
    { provide: EventLog, useValue: log },
    { provide: ValueLists, useValue: new ValueListFiles() },
    { provide: RecordedFigures, useValue: new FiguresInLogboek(readModels) },
    ...subjectCommandHandlers,
    ...contexts.flatMap(({ commandHandlers }) => commandHandlers),
    { provide: IMPORT_KINDS, useFactory: importKinds, inject: [ValueLists] },
    MeansImportWatch,
    { provide: EmbargoWatch, useFactory: (figures: RecordedFigures) => new EmbargoWatch(figures, clock), inject: [RecordedFigures] },
    { provide: AlikeWatch, useValue: new AlikeWatch(new ActionsInReadModel(readModels)) },
    Acknowledgements,
    {
      provide: TellWatch,
      useFactory: (register: Register, acknowledgements: Acknowledgements) => new AcknowledgementWatch(register, acknowledgements),
      inject: [Register, Acknowledgements],
    },
    {
      provide: AcknowledgementImportWatch,
      useFactory: (acknowledgements: Acknowledgements) => new AcknowledgementImportWatch(acknowledgements),
      inject: [Acknowledgements],
    },
    {
      provide: ImportWatch,
      useFactory: (...watches: ImportWatch[]) => new EveryWatch(watches),
      inject: [EmbargoWatch, MeansImportWatch, AlikeWatch, AcknowledgementImportWatch],
    },
    { provide: KeptFiles, useValue: new Editiebestanden(pool) },
    { provide: RegisteredStreams, useValue: new StreamsInLogboek(readModels) },
    ...(options.pace === undefined ? [] : [{ provide: Pace, useValue: options.pace }]),
    ImportHandler,
    TryImportHandler,
    ValidRowsHandler,
    { provide: WORKSHEETS, useValue: worksheets },
    ...worksheetProviders,
    GetWorklistHandler,
    ReminderFactsHandler,
    AgendaHandler,
    { provide: QUESTION_HOUSE, useValue: questionHouse({ readModels, log, pool }, options.verifier) },
    AskQuestionHandler,
    ...subjectQueryHandlers,
    ...contexts.flatMap(({ queryHandlers }) => queryHandlers),
    ...auditHandlers,
    MakeReportHandler,
    RenderReportHandler,
    { provide: FrozenReports, useClass: FrozenReportsKept },
    ...comparingProviders,
    ...explainingProviders,
    ...checksProviders,
    { provide: Drawings, useFactory: drawings },
  ],
  exports: [CqrsModule],
});

/** What the standing questions are answered from. */
const questionHouse = (
  { readModels, log, pool }: Pick<CoreParts, 'readModels' | 'log'> & Pick<CoreParts['database'], 'pool'>,
  verifier: Verifier = { verify: (clocks) => verify(log, readModels, clocks, subjects) },
): QuestionHouse => ({
  readModels,
  definitions: log.codec.definitions,
  nameOf: namedBy(log.codec.definitions),
  projections,
  verifier,
  refusals: trailIn(pool, 'geweigerd_verzoek'),
  readings: trailIn(pool, 'inzage'),
});

const trailIn = (pool: CoreParts['database']['pool'], table: TrailTable): QuestionHouse['refusals'] => ({
  list: (until, page) => listDenials(pool, until === undefined ? {} : { until }, page, table),
});
