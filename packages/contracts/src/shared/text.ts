import { z } from 'zod';

export const Text = z.object({ vi: z.string(), en: z.string() }).meta({ id: 'Text' });
export type Text = z.infer<typeof Text>;

/** An instant: ISO 8601 in UTC. */
export const Instant = z.iso.datetime({ offset: true });

export const Cursor = z.string().max(500).meta({ description: 'Opaque; take it from `nextCursor`.' });

export const AgencyRef = z.object({ code: z.string(), name: z.string() }).meta({ id: 'AgencyRef' });
export type AgencyRef = z.infer<typeof AgencyRef>;

/** Code of a procedure or a dossier: opaque, bounded. */
export const Code = z.string().trim().min(1).max(64);
