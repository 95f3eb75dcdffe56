import { formatVnd } from '@motcua/domain';
import type { OutputFacts } from '@motcua/procedures';
import type { PaperFacts } from '../../documents/index.js';

/** What a procedure's own form in place of a general one may speak of, besides what every paper may. */
export function ownFormWords(facts: PaperFacts): NonNullable<OutputFacts['paper']> {
  const { requester, officer, extension, payment, note, legalBasis, dossier } = facts;
  return {
    names: {
      'paper.reason': note,
      'paper.note': note,
      'paper.legalBasis': legalBasis,
      'paper.oldDueAt': extension?.from ?? null,
      'paper.newDueAt': extension?.to ?? null,
      'paper.limit': (extension?.by ?? dossier.limit).vi,
      'requester.fullName': requester.fullName,
      'requester.personalId': requester.personalId,
      'requester.address': requester.address,
      'requester.phone': requester.phone,
      'officer.name': officer.name,
      'officer.title': officer.title,
    },
    rows: {
      documents: facts.documents.map(({ name, originals, copies }) => ({ name, originals, copies })),
      items: payment
        ? payment.items.map(({ name, amount }) => ({ what: name, reason: formatVnd(amount) }))
        : facts.items.map(({ what, reason }) => ({ what, reason })),
    },
  };
}
