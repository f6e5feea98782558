/** Runs one fold in a thread of its own; folds are named by their place in the list. */
import { parentPort, workerData } from "node:worker_threads";
import { readArticles } from "../corpus/articles.ts";
import { CORPUS } from "../resources.ts";
import { folderFolds, runFold, storyFolds } from "./folds.ts";

const { by, folds, index } = workerData as { by: "story" | "folder"; folds: number; index: number };
const articles = readArticles(CORPUS);
const fold = (by === "story" ? storyFolds(articles, folds) : folderFolds(articles))[index];
parentPort?.postMessage({ name: fold.name, score: runFold(fold) });
