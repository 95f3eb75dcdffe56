import { z } from 'zod';
import { Cursor, Text } from '../shared/text.js';

/** Columns of the unit report; a test holds them to FIGURES of the domain. */
export const REPORT_FIGURES = [
  'carriedOver',
  'received',
  'receivedOnline',
  'receivedDirect',
  'solved',
  'solvedEarly',
  'solvedOnTime',
  'solvedLate',
  'endedOtherwise',
  'open',
  'openWithin',
  'openLate',
  'openPaused',
  'notAccepted',
] as const;
export type ReportFigure = (typeof REPORT_FIGURES)[number];

/** `competent`: counted at the agency that decides; `receiving`: at the counter that took the dossier in. */
export const REPORT_BASES = ['competent', 'receiving'] as const;
export type ReportBasis = (typeof REPORT_BASES)[number];

/** GET /api/v1/reports/units: without days this month, without a unit the first that the caller heads. */
export const UnitReportQuery = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  unit: z.string().max(40).optional(),
  procedure: z.string().max(40).optional(),
  by: z.enum(REPORT_BASES).optional(),
});
export type UnitReportQuery = z.infer<typeof UnitReportQuery>;

const Named = z.object({ code: z.string(), name: z.string() });

export const UnitFigures = z.record(z.enum(REPORT_FIGURES), z.int()).meta({ id: 'UnitFigures' });
export type UnitFigures = z.infer<typeof UnitFigures>;

export const UnitReportRow = z
  .object({
    ...Named.shape,
    /** The chosen unit's own dossiers, without those of the units below it. */
    own: z.boolean(),
    /** Whether there are units below it to look into. */
    opens: z.boolean(),
    figures: UnitFigures,
  })
  .meta({ id: 'UnitReportRow' });
export type UnitReportRow = z.infer<typeof UnitReportRow>;

export const UnitReport = z
  .object({
    from: z.string(),
    to: z.string(),
    /** What is "in process" was counted at this instant: now, or the end of a period that is over. */
    standsAt: z.string(),
    over: z.boolean(),
    /** Null when the caller's posts open no table, only where work lies. */
    by: z.enum(REPORT_BASES).nullable(),
    bases: z.array(z.enum(REPORT_BASES)),
    unit: Named,
    /** Units above the chosen one that the caller may look at, the highest first. */
    above: z.array(Named),
    /** The caller's own units, to begin from. */
    roots: z.array(Named),
    procedure: Named.nullable(),
    procedures: z.array(Named),
    rows: z.array(UnitReportRow),
    total: UnitFigures,
    /** One entry for each day on which something happened. */
    days: z.array(z.object({ day: z.string(), received: z.int(), solved: z.int(), solvedLate: z.int() })),
  })
  .meta({ id: 'UnitReport' });
export type UnitReport = z.infer<typeof UnitReport>;

/** GET /api/v1/reports/units/late-work: where work lies that is past its time, now. */
export const LateWorkQuery = UnitReportQuery.pick({ unit: true, procedure: true });
export type LateWorkQuery = z.infer<typeof LateWorkQuery>;

export const LateWork = z
  .object({
    now: z.string(),
    /** Open work of the chosen unit and those below it that is past its time. */
    total: z.int(),
    /** The places where most of it lies. */
    places: z.array(
      z.object({
        unit: Named,
        procedure: Named,
        stepKey: z.string(),
        stepName: Text,
        late: z.int(),
        oldestDueAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'LateWork' });
export type LateWork = z.infer<typeof LateWork>;

/** GET /api/v1/reports/units/dossiers: the list behind a figure. */
export const ReportListQuery = UnitReportQuery.extend({
  figure: z.enum([...REPORT_FIGURES, 'lateWork']),
  /** Of the unit alone, without those below it. */
  own: z.stringbool().default(false),
  /** For `lateWork`: of this step alone. */
  step: z.string().max(100).optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ReportListQuery = z.infer<typeof ReportListQuery>;

export const ReportListItem = z
  .object({
    dossierCode: z.string(),
    procedureCode: z.string(),
    procedureName: z.string(),
    receivingUnit: z.string(),
    competentUnit: z.string(),
    channel: z.enum(['ONLINE', 'COUNTER', 'POSTAL']),
    lifecycle: z.string(),
    acceptedAt: z.string().nullable(),
    /** As last promised; of late work when the step was due. */
    dueAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    /** The last of its figures: how it ended, or how it stands. Null for late work before acceptance. */
    stands: z.enum(REPORT_FIGURES).nullable(),
    /** For `lateWork`. */
    step: z.object({ unit: z.string(), name: Text }).nullable(),
  })
  .meta({ id: 'ReportListItem' });
export type ReportListItem = z.infer<typeof ReportListItem>;

export const ReportList = z
  .object({
    unit: Named,
    items: z.array(ReportListItem),
    nextCursor: z.string().nullable(),
    now: z.string(),
  })
  .meta({ id: 'ReportList' });
export type ReportList = z.infer<typeof ReportList>;
