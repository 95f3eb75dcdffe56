/** Where a piece of an export is sealed for. */
export function partPlace(exportId: string, form: string, no: number): string {
  return `data_export:${exportId}:${form}:${no}`;
}
