// The words of the matrix of discrepancies, and of what the next command shows, in Indonesian.

import type { ExplainPhrases, KindPhrases, MatrixPhrases, NextPhrases } from "./matrix.ts";

export const indonesianNext: NextPhrases = {
  otherMatches: (count) => `${count} hasil lain`,
  why: "mengapa penilaiannya begitu",
  whyOrNot: "mengapa sama atau berbeda",
  event: "peristiwa itu menurut tiap sumber",
  found: "semua yang ditemukan dengan kata-kata itu",
  thatDay: "hari itu",
  another: "yang lain",
  ownDataset: "mulai dataset sendiri",
  more: (count) => `… dan ${count} lagi; lihat semua dengan --limit 0`,
  differences: "perbedaannya, dengan letaknya dalam teks",
  claims: "semua klaim, dengan letaknya dalam teks",
};

export const indonesianMatrix: MatrixPhrases = {
  agreeing: "sepakat",
  single: "hanya satu sumber",
  notCompared: "tidak dibandingkan",
  values: "Nilai (sumber)",
  silent: "tidak disebut",
  notCovering: "tidak diliput",
  implied: "tidak dinyatakan langsung",
  oneFact: "hanya satu sumber menyatakannya sebagai fakta tentang peristiwa ini",
  unconfirmed: "belum terkonfirmasi",
  fits: "nilainya cocok, tetapi tidak ada dua sumber independen yang menyatakannya",
  ourSum: (figure) => `${figure} (hitungan kami)`,
  totalOf: (source, total) => `Jumlah menurut ${source}: ${total}`,
  more: (parts) => `… dan ${parts.join(" · ")}; lihat semua dengan --all`,
  asOfRun: (first, last, count) => `per ${first} sampai ${last}, ${count} tanggal`,
  sources: (count) => `${count} sumber`,
  contradict: (count) => `${count} bertentangan`,
  differ: (count) => `${count} berbeda`,
  agree: (count) => `${count} sepakat`,
};

export const indonesianKinds: KindPhrases = {
  count: "jumlah",
  date: "tanggal",
  "relative-date": "tanggal relatif",
  duration: "lamanya",
  "clock-time": "jam",
  measure: "ukuran",
  name: "nama",
  entity: "orang, tempat, dan benda",
  term: "istilah",
  flag: "ya atau tidak",
  order: "urutan peristiwa",
  text: "teks",
};

export const indonesianExplain: ExplainPhrases = {
  values: "Menurut sumber",
  meaning: "Nilai yang dibandingkan",
  compared: "Perbandingan",
  verdict: "Penilaian",
  silence: "Tidak disebut",
};
