// The words of lists in Indonesian.

import type { ListPhrases } from "./lists.ts";

export const indonesianLists: ListPhrases = {
  matchFields: {
    title: "judul",
    synonym: "sinonim",
    keyword: "kata kunci",
    statement: "pernyataan",
    stated: "kutipan",
    date: "tanggal",
    value: "nilai",
    attribute: "atribut",
    scope: "cakupan",
    term: "istilah",
    entity: "nama",
    source: "sumber",
  },
  today: {
    none: "Tidak ada sumber yang menempatkan peristiwa pada hari ini.",
    next: "Berikutnya: ",
    began: "dimulai",
    ended: "berakhir",
    inDays: (days) => (days === 1 ? "besok" : `${days} hari lagi`),
    yearsAgo: (years) => `${years} tahun lalu`,
  },
  datasets: {
    dataset: "Dataset",
    title: "Judul",
    from: "Asal",
    inUse: "dipakai",
    sources: "Sumber",
    events: "Peristiwa",
    claims: "Klaim",
    origins: { bundled: "bawaan", flag: "pilihan --dataset", environment: "lingkungan", folder: "folder" },
  },
  citation: { in: "Dalam", dataset: "dataset", version: "versi" },
  noClaims: "Dataset ini tidak memuat klaim.",
};
