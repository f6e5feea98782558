/** How far an import is, and what it left out. */
import { useCallback, useState } from "preact/hooks";
import { type ImportJob, written } from "../../archive/imports/job.ts";
import { Failure, Skeleton } from "../states.tsx";
import { useLoaded } from "../use-loaded.ts";
import { counted, momentInWords } from "../words.ts";
import type { Imports } from "./imports.ts";

interface JobProps {
  job: ImportJob;
  imports: Imports;
}

export function Job({ job, imports }: JobProps) {
  const [lists, setLists] = useState(false);
  return (
    <li>
      <p>
        <strong>{job.name}</strong> <span class="quiet">{momentInWords(job.startedAt)}</span>
      </p>
      {job.stage !== "done" && (
        <progress
          aria-label={`Import of ${job.name}`}
          max={Math.max(job.read, 1)}
          value={job.stage === "reading" ? undefined : written(job)}
        />
      )}
      <p role="status">{inWords(job)}</p>
      {job.isCutShort && (
        <p role="alert">
          Reading was cut off. What had been read is imported; choose the files again for the rest.
        </p>
      )}
      <p class="buttons">
        {job.skipped > 0 && (
          <button type="button" class="link" aria-expanded={lists} onClick={() => setLists(!lists)}>
            What was left out
          </button>
        )}
        {job.stage === "done" && (
          <button type="button" class="link" onClick={() => void imports.forget(job.id)}>
            Take off this list
          </button>
        )}
      </p>
      {lists && <Skips job={job} imports={imports} />}
    </li>
  );
}

function inWords(job: ImportJob): string {
  if (job.stage === "reading") return `Reading: ${counted(job.read, "article", "articles")} so far.`;
  const parts = [
    job.stage === "writing" && `${counted(written(job), "article", "articles")} of ${job.read} written.`,
    job.stage === "done" && `${counted(job.added, "new article", "new articles")}.`,
    job.copies > 0 && `${counted(job.copies, "copy", "copies")} of others.`,
    job.updated > 0 && `${counted(job.updated, "article", "articles")} changed.`,
    job.unchanged > 0 && `${job.unchanged} already there.`,
    job.skipped > 0 && `${job.skipped} left out.`,
  ];
  return parts.filter(Boolean).join(" ");
}

/** Of a long list the beginning tells enough. */
const MOST = 200;

function Skips({ job, imports }: JobProps) {
  const load = useCallback(() => imports.skips(job.id), [imports, job.id]);
  const [skips, reload] = useLoaded(load);
  if (skips.is === "loading") return <Skeleton />;
  if (skips.is === "failed") return <Failure reason={skips.reason} retry={reload} />;
  return (
    <ul class="skips">
      {skips.value.slice(0, MOST).map(({ file, line, reason }) => (
        <li key={`${file} ${line}`}>
          {file}
          {line !== null && line > 1 ? `, line ${line}` : ""}: <span class="quiet">{reason}</span>
        </li>
      ))}
      {skips.value.length > MOST && <li class="quiet">and {skips.value.length - MOST} more</li>}
    </ul>
  );
}
