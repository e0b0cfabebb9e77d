import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { auditHandlers } from '@peildatum/audit';
import { EventLog, Register } from '@peildatum/event-store';
import { IMPORT_KINDS, ImportHandler } from '@peildatum/importing';
import { ReadModels } from '@peildatum/projections';
import { MakeReportHandler } from '@peildatum/reporting';
import { actionCommandHandlers, actionQueryHandlers, thematafelCommandHandlers, thematafelQueryHandlers } from '@peildatum/thematafels';
import { importKinds } from './composition.js';
import type { Peildatum } from './peildatum.js';

@Module({})
class CoreModule {}

/** The commands and queries of every context, over the parts of one process. */
export const coreModule = ({ register, readModels, log }: Peildatum): DynamicModule => ({
  module: CoreModule,
  imports: [CqrsModule.forRoot()],
  providers: [
    { provide: Register, useValue: register },
    { provide: ReadModels, useValue: readModels },
    { provide: EventLog, useValue: log },
    ...actionCommandHandlers,
    ...thematafelCommandHandlers,
    { provide: IMPORT_KINDS, useValue: importKinds },
    ImportHandler,
    ...actionQueryHandlers,
    ...thematafelQueryHandlers,
    ...auditHandlers,
    MakeReportHandler,
  ],
  exports: [CqrsModule],
});
