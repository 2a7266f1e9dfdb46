/**
 * A function that makes something of a value once, and then remembers it for as long as there is the value. It is
 * sound for values that never change; what it makes must not be changed by anybody.
 */
export function onceFor<Value extends object, Made>(make: (value: Value) => Made): (value: Value) => Made {
  const known = new WeakMap<Value, { readonly made: Made }>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before.made;
    const made = make(value);
    known.set(value, { made });
    return made;
  };
}
