// A process of its own that builds packs: see `buildInWorkers`.
import { serveBuilds } from './serve-builds.ts';

serveBuilds();
