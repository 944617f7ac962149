/** The end of the prototype chain. A name that is looked up here is no member of the context, and throws. */
export class Guard {}
Object.setPrototypeOf(Guard.prototype, new Proxy(Object.prototype, { get: expectMember, set: expectMember }));

function expectMember(target: object, key: string | symbol): boolean {
  if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
  throw new Error(`a chart used "${key}" of its 2D context, which cannot be recorded`);
}
