// `datasets`: what there is to ask.

import { basename, join } from "node:path";
import type { Context } from "../context.ts";
import { listDatasets, type KnownDataset } from "../dataset/list-datasets.ts";
import { ExitCode } from "../exit-codes.ts";
import { localize } from "../model/lexicon.ts";
import { writeReport } from "../output.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { type Cell, line, span, type View } from "../render/view.ts";
import { type Command, defineCommand, type Run } from "./command.ts";
