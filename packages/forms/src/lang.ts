/** The languages every text of a definition exists in. */
export type Lang = 'vi' | 'en';
