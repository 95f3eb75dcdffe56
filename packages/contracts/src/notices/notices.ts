import { z } from 'zod';
import { Text } from '../shared/text.js';

export const Notice = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    text: Text,
    dossierCode: z.string().nullable(),
    createdAt: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'Notice' });

/** GET /api/v1/notices?cursor= ; POST /api/v1/notices/read marks all up to now. */
export const Notices = z
  .object({ items: z.array(Notice), unread: z.int(), nextCursor: z.string().nullable() })
  .meta({ id: 'Notices' });
export type Notices = z.infer<typeof Notices>;
