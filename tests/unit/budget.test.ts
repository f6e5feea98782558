/** A restless page is read as often as two per cent of a minute allow. */
import { describe, expect, it } from "vitest";
import { WorkBudget } from "../../src/content/budget.ts";

describe("the budget", () => {
  it("lets the first readings through at once", () => {
    const budget = new WorkBudget();
    expect(budget.wait(0)).toBe(0);
    budget.note(0, 500);
    expect(budget.wait(1000)).toBe(0);
  });

  it("waits until enough work has left the window", () => {
    const budget = new WorkBudget();
    budget.note(0, 400);
    budget.note(5000, 500);
    expect(budget.wait(10_000)).toBe(20_000);
    expect(budget.wait(30_001)).toBe(0);
  });

  it("holds the share over a minute of constant change", () => {
    const budget = new WorkBudget();
    let worked = 0;
    for (let now = 0; now < 60_000; now += 100) {
      if (budget.wait(now) > 0) continue;
      budget.note(now, 60);
      worked += 60;
    }
    expect(worked).toBeLessThanOrEqual(1260);
  });
});
