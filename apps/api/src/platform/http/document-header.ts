import { ApiHeader } from '@nestjs/swagger';

/** Lets a parameter decorator that reads a header also describe it in the API's document. */
export function documentHeader(name: string, description: string): ParameterDecorator {
  return (target, key) => {
    if (key === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, key);
    if (descriptor) ApiHeader({ name, description, required: true })(target, key, descriptor);
  };
}
