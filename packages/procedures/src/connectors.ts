import type { ServiceValueType, Text } from '@motcua/domain';

/** What another system is told, and what it answers: JSON in, JSON out. */
export interface ConnectorShape {
  name: Text;
  takes: Readonly<Record<string, ServiceValueType>>;
  gives: Readonly<Record<string, ServiceValueType>>;
}

/** The systems that a service step may ask. The linter checks steps by it; the server's clients keep to it. */
export const CONNECTORS = {
  'population.match': {
    name: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database' },
    takes: { personalId: 'string', fullName: 'string', dateOfBirth: 'date' },
    gives: { found: 'boolean', matches: 'boolean' },
  },
  'maritalStatus.check': {
    name: { vi: 'Cơ sở dữ liệu hộ tịch: tình trạng hôn nhân', en: 'Civil status database: marital status' },
    takes: { personalId: 'string' },
    gives: { found: 'boolean', single: 'boolean' },
  },
  'criminalRecords.search': {
    name: { vi: 'Cơ sở dữ liệu lý lịch tư pháp', en: 'Criminal records database' },
    takes: { personalId: 'string', fullName: 'string', dateOfBirth: 'date' },
    gives: { hit: 'boolean', reference: 'string' },
  },
  'drivingLicences.check': {
    name: { vi: 'Cơ sở dữ liệu giấy phép lái xe', en: 'Driving licence database' },
    takes: { licenceNumber: 'string', personalId: 'string' },
    gives: { found: 'boolean', valid: 'boolean', violations: 'number' },
  },
  'landRecords.check': {
    name: { vi: 'Cơ sở dữ liệu đất đai', en: 'Land database' },
    takes: { certificateNumber: 'string' },
    gives: { found: 'boolean', mortgaged: 'boolean', disputed: 'boolean' },
  },
  'enterprises.check': {
    name: { vi: 'Cơ sở dữ liệu đăng ký doanh nghiệp', en: 'Enterprise register' },
    takes: { enterpriseCode: 'string' },
    gives: { found: 'boolean', active: 'boolean' },
  },
  'householdNames.check': {
    name: { vi: 'Tên hộ kinh doanh', en: 'Names of household businesses' },
    takes: { name: 'string', communeCode: 'string' },
    gives: { taken: 'boolean' },
  },
} as const satisfies Readonly<Record<string, ConnectorShape>>;

export type ConnectorName = keyof typeof CONNECTORS;

export function isConnector(name: string): name is ConnectorName {
  return Object.hasOwn(CONNECTORS, name);
}
