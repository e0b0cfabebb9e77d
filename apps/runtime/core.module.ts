import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { auditHandlers } from '@peildatum/audit';
import { BudgetApprovalGuard, budgetCommandHandlers, budgetQueryHandlers, LockedMeans, MeansWatch } from '@peildatum/budgets';
import { EventLog, Register } from '@peildatum/event-store';
import { EveryWatch, IMPORT_KINDS, ImportHandler, ImportWatch } from '@peildatum/importing';
import { monitorCommandHandlers, monitorQueryHandlers } from '@peildatum/monitoring';
import {
  ApprovalGuard,
  ApprovalWatch,
  aanvraagQueryHandlers,
  dossierCommandHandlers,
  intakeCommandHandlers,
  intakeQueryHandlers,
  kpiQueryHandlers,
  ValueLists,
} from '@peildatum/plans';
import { ReadModels } from '@peildatum/projections';
import {
  EmbargoWatch,
  FiguresInLogboek,
  publicationCommandHandlers,
  publicationQueryHandlers,
  RecordedFigures,
} from '@peildatum/publications';
import { MakeReportHandler } from '@peildatum/reporting';
import { actionCommandHandlers, actionQueryHandlers, thematafelCommandHandlers, thematafelQueryHandlers } from '@peildatum/thematafels';
import { normCommandHandlers, normQueryHandlers } from '@peildatum/volume-norms';
import { importKinds } from './composition.js';
import type { Peildatum } from './peildatum.js';
import { ValueListFiles } from './value-lists.js';

@Module({})
class CoreModule {}

/** The commands and queries of every context, over the parts of one process. */
export const coreModule = ({ register, readModels, log, database: { pool }, clock }: Peildatum): DynamicModule => ({
  module: CoreModule,
  imports: [CqrsModule.forRoot()],
  providers: [
    { provide: Register, useValue: register },
    { provide: ReadModels, useValue: readModels },
    { provide: EventLog, useValue: log },
    { provide: ValueLists, useValue: new ValueListFiles() },
    { provide: MeansWatch, useValue: new LockedMeans({ pool, readModels, clock }) },
    { provide: RecordedFigures, useValue: new FiguresInLogboek(readModels) },
    { provide: ApprovalGuard, useClass: BudgetApprovalGuard },
    ...actionCommandHandlers,
    ...thematafelCommandHandlers,
    ...dossierCommandHandlers,
    ...intakeCommandHandlers,
    ...budgetCommandHandlers,
    ...publicationCommandHandlers,
    ...monitorCommandHandlers,
    ...normCommandHandlers,
    { provide: IMPORT_KINDS, useFactory: importKinds, inject: [ValueLists] },
    ApprovalWatch,
    { provide: EmbargoWatch, useFactory: (figures: RecordedFigures) => new EmbargoWatch(figures, clock), inject: [RecordedFigures] },
    {
      provide: ImportWatch,
      useFactory: (...watches: ImportWatch[]) => new EveryWatch(watches),
      inject: [EmbargoWatch, ApprovalWatch],
    },
    ImportHandler,
    ...actionQueryHandlers,
    ...thematafelQueryHandlers,
    ...aanvraagQueryHandlers,
    ...kpiQueryHandlers,
    ...intakeQueryHandlers,
    ...budgetQueryHandlers,
    ...publicationQueryHandlers,
    ...monitorQueryHandlers,
    ...normQueryHandlers,
    ...auditHandlers,
    MakeReportHandler,
  ],
  exports: [CqrsModule],
});
