/** Questions that are put again. */
import { describe, expect, it, vi } from "vitest";
import { persevere } from "../../src/platform/persevere.ts";

/** Fails so many times, then answers. */
const failing = (times: number) => {
  const ask = vi.fn(async () => "answer");
  for (let n = 0; n < times; n++) ask.mockRejectedValueOnce(new Error(`failure ${n}`));
  return ask;
};
const always = (): boolean => true;
const TRIES = Array.from({ length: 3 }, () => ({ patience: 20, pause: 1 }));

describe("persevere", () => {
  it.each([0, 1, 2])("has the answer after %d failures", async (times) => {
    const ask = failing(times);
    expect(await persevere(ask, always, TRIES)).toBe("answer");
    expect(ask).toHaveBeenCalledTimes(times + 1);
  });

  it("fails as the last try does", async () => {
    await expect(persevere(failing(3), always, TRIES)).rejects.toThrow("failure 2");
  });

  it("does not wait for ever", async () => {
    const never = new Promise<string>(() => undefined);
    const ask = vi.fn(async () => "answer").mockReturnValueOnce(never);
    expect(await persevere(ask, always, TRIES)).toBe("answer");
    await expect(persevere(() => never, always, TRIES)).rejects.toThrow("no answer");
  });

  it("gives up what is no longer wanted after a pause", async () => {
    const ask = failing(1);
    const wanted = vi.fn(always).mockReturnValueOnce(true).mockReturnValueOnce(false);
    await expect(persevere(ask, wanted, TRIES)).rejects.toThrow("failure 0");
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("gives up what nobody wants any more", async () => {
    const ask = failing(1);
    await expect(persevere(ask, () => false, TRIES)).rejects.toThrow("failure 0");
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
