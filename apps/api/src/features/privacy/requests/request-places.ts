/** Where the words of a request are sealed for. */
export function contentPlace(requestId: string): string {
  return `data_request.content:${requestId}`;
}

/** Where what was asked and answered, with before and after, is sealed for. */
export function stepPlace(requestId: string, seq: number): string {
  return `data_request_step.content:${requestId}:${seq}`;
}
