/** Single values of an article, as they come from outside. */
import { findDate } from "../../core/article/dates.ts";

/** An address that may be shown as a link, as it was given; null for anything that is no http or https address. */
export const webAddress = (address: string | null): string | null =>
  address !== null && isWebAddress(address) ? address : null;

/** Whether a text is an http or https address. */
export function isWebAddress(address: string): boolean {
  try {
    return /^https?:$/.test(new URL(address).protocol) && !/\s/.test(address);
  } catch {
    return false;
  }
}

/** A language tag by its form (BCP 47), or null. "en_GB" is taken for "en-GB". */
export function languageTag(language: string | null): string | null {
  const tag = (language ?? "").trim().replaceAll("_", "-");
  return /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/.test(tag) ? tag : null;
}

/** Whether a text is an ISO date, with or without a time, without zone: one that reads back as itself. */
export const isIsoDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/.test(date) && findDate(date)?.startsWith(date) === true;

/** Whether a value is a time in whole milliseconds since 1970. */
export const isTime = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) <= 8.64e15;
