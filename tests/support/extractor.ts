/** The shipped extractor, loaded once a test file. */
import { shippedExtractor } from "../../src/train/resources.ts";

export const extractor = shippedExtractor();
