/** A text in both languages of the product; Vietnamese is the legal one. */
export interface Text {
  vi: string;
  en: string;
}
