import { ROLE_ACCESS, ROLES } from '@motcua/domain';
import type { Role } from '@motcua/domain';
import type { Lang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';

const isRole = (role: string): role is Role => ROLES.some((known) => known === role);

/** A role in words; one that this build does not know stands under its own name. */
export const roleName = (role: string, lang: Lang): string =>
  isRole(role) ? pickText(ROLE_ACCESS[role].name, lang) : role;

export const roleOptions = (lang: Lang, roles: readonly Role[] = ROLES) =>
  roles.map((role) => ({ value: role, label: roleName(role, lang) }));
