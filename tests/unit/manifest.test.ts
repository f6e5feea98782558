/** What the packages may do, to the letter. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/train/resources.ts";

describe.each(["chrome", "firefox"])("the %s package", (target) => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "dist", target, "manifest.json"), "utf8"));

  it("asks for exactly these permissions", () => {
    expect(manifest.permissions).toEqual(["activeTab", "scripting", "storage", "unlimitedStorage"]);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(["*://*/*"]);
  });

  it("reads exactly the finance-news hosts of the source manifest, and no test host", () => {
    const source = JSON.parse(readFileSync(join(ROOT, "manifest.json"), "utf8"));
    expect(manifest.host_permissions).toEqual(source.host_permissions);
    expect(manifest.content_scripts).toEqual([
      { matches: source.host_permissions, js: ["gate.js"], run_at: "document_idle" },
    ]);
    for (const pattern of manifest.host_permissions) {
      expect(pattern).toMatch(/^\*:\/\/(\*\.)?[a-z0-9.-]+\.[a-z]+\/\*$/);
      expect(pattern).not.toMatch(/localhost|127\.|example|\.test\//);
    }
  });

  it("offers pages no file to look for, and pages of its own no connection", () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("script-src 'self'");
  });
});
