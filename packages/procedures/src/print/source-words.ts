import type { Text } from '@motcua/domain';

/** What stands in a file: texts, numbers as texts, lists and maps of them; `undefined` is left out. */
export type Source = string | number | boolean | undefined | Source[] | { [key: string]: Source };

/** `Tiếp nhận // Accept` */
export function bilingual({ vi, en }: Text): string {
  return `${vi} // ${en}`;
}

export const yes = (flag: boolean | undefined): string | undefined =>
  flag === undefined ? undefined : flag ? 'yes' : 'no';
