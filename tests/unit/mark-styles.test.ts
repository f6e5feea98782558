/** The style sheet of marks. */
import { describe, expect, it } from "vitest";
import { MARK_CLASSES } from "../../src/page/paint/painter.ts";
import { markStyles } from "../../src/page/paint/styles.ts";

describe("the styles of marks", () => {
  const [reset, screen] = markStyles().split("@media screen {");

  it("leave what is printed without marks: outside the screen they only reset", () => {
    expect(reset.trim()).toBe("tapelight-mark { all: unset }");
    expect(screen.trimEnd().endsWith("}\n}")).toBe(true);
  });

  it.each(MARK_CLASSES)("know %s on light and dark, in both painters", (kind) => {
    for (const name of [`tapelight-${kind}`, `tapelight-${kind}-dark`]) {
      expect(screen).toContain(`::highlight(${name}) {`);
      expect(screen).toContain(`tapelight-mark.${name} {`);
    }
  });
});
