/** The formats that go out, loaded when one is asked for. */
export function loadExports() {
  return import('./index')
}
