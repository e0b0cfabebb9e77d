import { LookAtWorksheetHandler } from './look-at-worksheet.query.js';
import { MakeWorksheetHandler } from './make-worksheet.query.js';
import { PrepareWorksheetHandler } from './prepare-worksheet.query.js';
import { ListWorksheetsHandler, ReadWorksheetHandler } from './read-worksheet.query.js';
import { RecordWorksheetHandler } from './record-worksheet.command.js';
import { ValidWorksheetHandler } from './valid-worksheet.query.js';
import { WorksheetMerging } from './worksheet-query.js';

/** What makes werkbladen, looks at those that come back, and records them. */
export const worksheetProviders = [
  WorksheetMerging,
  MakeWorksheetHandler,
  ReadWorksheetHandler,
  ListWorksheetsHandler,
  LookAtWorksheetHandler,
  PrepareWorksheetHandler,
  ValidWorksheetHandler,
  RecordWorksheetHandler,
];
