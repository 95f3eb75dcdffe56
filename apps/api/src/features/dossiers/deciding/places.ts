import { Injectable } from '@nestjs/common';
import { Organisations } from '../../organisations/index.js';

/** Provinces and communes as forms and papers speak of them. */
@Injectable()
export class Places {
  constructor(private readonly organisations: Organisations) {}

  readonly isKnownPlace = (provinceCode: string, communeCode: string): boolean =>
    this.organisations.isCommuneOf(communeCode, provinceCode);

  /** "Phường Đồng Hới, tỉnh Quảng Trị"; null when a code is unknown. Place names are the same in every language. */
  readonly placeName = (provinceCode: string, communeCode: string): string | null => {
    const commune = this.organisations.adminUnitName(communeCode);
    const province = this.organisations.adminUnitName(provinceCode);
    return commune !== null && province !== null ? `${commune}, ${province}` : null;
  };
}
