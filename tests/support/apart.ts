/** Runs code in a page apart from the page's own script, as a content script does. */
import type { Frame } from "puppeteer-core";

interface Realm {
  evaluate(code: string): Promise<unknown>;
}

/** Evaluates an expression in the frame's isolated world: same DOM, own globals, no reach of the page's policies. */
export async function evaluateApart<T>(frame: Frame, code: string): Promise<T> {
  // puppeteer has it, without a public name
  const realm = (frame as unknown as { isolatedRealm(): Realm }).isolatedRealm();
  return (await realm.evaluate(code)) as T;
}
