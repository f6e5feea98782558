/** The one door to the WebExtension API: promises in both browsers, by webextension-polyfill. */
import browser from "webextension-polyfill";

export type { Menus, Permissions, Runtime, Storage, Tabs } from "webextension-polyfill";
export default browser;
