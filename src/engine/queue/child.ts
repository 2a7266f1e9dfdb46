import { serveJobs } from './serve-jobs.ts';

// A process of its own that builds what a worker takes from a queue: see `openBuilderProcess`.
serveJobs();
