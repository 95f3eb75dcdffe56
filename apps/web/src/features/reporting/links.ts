import { paths } from '../../shared/navigation/paths.js';
import { addressOf, type Asked, type ListedFigure } from './asked.js';

export function reportHref(asked: Asked): string {
  return paths.reports(addressOf(asked));
}

/** The list behind a figure; `own`: of the unit alone, `step` of that step alone. */
export function listHref(
  asked: Asked,
  figure: ListedFigure,
  { own = false, step = '' }: { own?: boolean; step?: string } = {},
): string {
  return paths.reportDossiers({
    ...addressOf(asked),
    so: figure,
    ...(own && { rieng: '1' }),
    ...(step && { buoc: step }),
  });
}
