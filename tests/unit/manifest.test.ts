/** What the packages may do, to the letter. */
import { existsSync, readFileSync } from "node:fs";
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
      {
        matches: source.host_permissions,
        js: ["gate.js"],
        css: ["marks.css"],
        run_at: "document_idle",
        all_frames: true,
      },
    ]);
    for (const pattern of manifest.host_permissions) {
      expect(pattern).toMatch(/^\*:\/\/(\*\.)?[a-z0-9.-]+\.[a-z]+\/\*$/);
      expect(pattern).not.toMatch(/localhost|127\.|example|\.test\//);
    }
  });

  it("suggests three shortcuts, and shows a grey icon until a page is marked", () => {
    const keys = Object.entries(manifest.commands as Record<string, { suggested_key: { default: string } }>);
    expect(keys.map(([name, { suggested_key }]) => [name, suggested_key.default])).toEqual([
      ["next-highlight", "Alt+Shift+N"],
      ["previous-highlight", "Alt+Shift+P"],
      ["open-card", "Alt+Shift+O"],
    ]);
    for (const file of Object.values(manifest.action.default_icon as Record<string, string>)) {
      expect(file).toMatch(/-grey\.png$/);
      expect(existsSync(join(ROOT, "dist", target, file))).toBe(true);
    }
  });

  it("offers pages no file to look for, and itself no connection but to the package", () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'self';");
    expect(manifest.content_security_policy.extension_pages).toContain("script-src 'self'");
  });
});
