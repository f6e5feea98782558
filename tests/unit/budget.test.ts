/** A restless page is read as often as two per cent of a minute allow. */
import { describe, expect, it } from "vitest";
import { WorkBudget } from "../../src/content/budget.ts";

describe("the budget", () => {
  it("lets the first readings of a page that was still through at once", () => {
    const budget = new WorkBudget();
    expect(budget.wait(0)).toBe(0);
    budget.note(0, 90);
    expect(budget.wait(0)).toBe(0);
    budget.note(400, 90);
    expect(budget.wait(800)).toBe(0);
  });

  it("waits until a debt is paid off", () => {
    const budget = new WorkBudget();
    budget.note(0, 500);
    expect(budget.wait(0)).toBeCloseTo(30_000);
    expect(budget.wait(25_000)).toBeCloseTo(5000);
    expect(budget.wait(30_000)).toBeCloseTo(0);
  });

  it("never waits longer than half a minute", () => {
    const budget = new WorkBudget();
    budget.note(0, 5000);
    expect(budget.wait(0)).toBeCloseTo(30_000);
  });

  it("saves up no more for a page that was still for long", () => {
    const budget = new WorkBudget();
    budget.note(10_000_000, 500);
    expect(budget.wait(10_000_000)).toBeCloseTo(30_000);
  });

  it.each([20, 60, 330])("holds the share over a minute of constant change, %d ms a reading", (work) => {
    const budget = new WorkBudget();
    let worked = 0;
    for (let now = 0; now < 60_000; now += 100) {
      if (budget.wait(now) > 0) continue;
      budget.note(now, work);
      worked += work;
    }
    expect(worked).toBeLessThanOrEqual(0.02 * 60_000 + work);
  });
});
