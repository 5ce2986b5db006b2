// The words of the screen of `browse` in Indonesian.

import type { englishBrowse } from "./en-browse.ts";

export const indonesianBrowse: typeof englishBrowse = {
  modes: { events: "Peristiwa", discrepancies: "Perbedaan", claims: "Klaim", sources: "Sumber" },
  otherLists: "daftar lain",
  typeToFilter: "ketik untuk menyaring",
  counter: (shown, total) => `${shown} dari ${total}`,
  only: (what) => `hanya ${what}`,
  noDate: "tanpa tanggal",
  allSources: "semua sumber",
  inTime: "menurut waktu",
  keys: {
    help: "tombol",
    move: "gerak",
    choose: "pilih",
    back: "kembali",
    clear: "hapus",
    open: "buka",
    follow: "ikuti",
    lists: "daftar lain",
    sides: "satu sumber, atau menurut waktu",
    next: "perbedaan berikutnya",
    filter: "hanya…",
    who: "siapa",
    search: "cari",
    timeline: "menurut waktu",
    take: "keluar dan cetak id",
    quit: "keluar",
  },
  signs: { contradict: "bertentangan", differ: "berbeda", agree: "sepakat", single: "satu sumber saja" },
  nothingHere: "Tidak ada yang lolos saringan ini.",
  noMatches: "Tidak ada yang cocok.",
  elsewhere: (count, mode) => `${count} di ${mode}`,
  noteNoEvent: "Pilih peristiwa dulu: ini bukan bagian dari peristiwa mana pun.",
  noteNoEntity: "Tidak ada orang, tempat, atau lembaga yang disebut di sini.",
  noteNothing: "Tidak ada yang bisa dibuka di sini.",
  noteChooseLink: "Pilih baris dengan ↑ ↓ dulu, lalu Enter mengikutinya.",
  noteNoOther: "Tidak ada perbedaan lain dalam daftar ini.",
  noteAgain: "Dari awal lagi.",
  menuSource: "Sumber yang mana?",
  menuEntity: "Siapa atau apa?",
  menuFilter: "Tampilkan hanya",
  everything: "semuanya",
  tooSmall: ["Terlalu kecil:", "perbesar jendela,", "atau tekan Ctrl-C."],
  helpMore: "↓ lanjutan",
  helpBack: "tombol lain menutup",
  dialogue: {
    prompt: "Nomor, kata yang dicari, atau ? untuk bantuan: ",
    help: `Nomor membuka barisnya, atau mengikutinya.
Kata dicari dalam bahasa apa pun; tulis / di depan kata yang ada dalam daftar ini:
  more (atau kosong)  lanjutan daftar
  back                kembali
  events, discrepancies, claims, sources   daftar peristiwa, perbedaan, klaim, sumber
  only NAMA           hanya satu sumber atau penilaian
  only                semuanya lagi
  by NAMA             peristiwa menurut satu sumber
  all                 semua sumber lagi
  time                yang terjadi sebelum dan sesudahnya
  who                 siapa yang disebut
  next                perbedaan berikutnya
  take                keluar dan cetak id yang terbuka
  quit                keluar`,
    found: (query) => `ditemukan dengan “${query}”`,
    more: (count) => `${count} lagi: tekan Enter.`,
    onlySoMany: (count) => `Hanya ada ${count}.`,
    numberFirst: "Ketik nomor dulu: yang dibukanya bisa diambil.",
    onlySource: (source) => `hanya ada di ${source}`,
    noDiscrepancy: "tidak ada perbedaan",
  },
  help: [
    {
      title: "Di daftar",
      rows: [
        {
          keys: "huruf",
          text: "menyaring daftar; nama tingkat atau penilaian juga ditemukan, begitu pula kata yang salah eja",
        },
        { keys: "Backspace", text: "menghapus satu huruf; Ctrl-W satu kata, Ctrl-U semuanya" },
        { keys: "↑ ↓", text: "bergerak; juga Ctrl-P, Ctrl-N, PgUp, PgDn, Home, End, dan roda tetikus" },
        { keys: "← →", text: "daftar lain: peristiwa, perbedaan, klaim, sumber" },
        { keys: "Enter", text: "membuka halaman" },
        { keys: "Ctrl-F", text: "hanya satu sumber, atau satu penilaian" },
        { keys: "Esc", text: "menghapus saringan; di awal, keluar" },
      ],
    },
    {
      title: "Di halaman",
      rows: [
        { keys: "j k ↑ ↓", text: "bergerak dari baris ke baris; g dan G ke awal dan akhir" },
        { keys: "Ctrl-D Ctrl-U", text: "setengah halaman turun dan naik; Spasi satu halaman" },
        { keys: "Enter", text: "mengikuti baris" },
        { keys: "n", text: "perbedaan berikutnya" },
        { keys: "h l ← →", text: "sisi peristiwa: semua sumber, satu sumber, waktu di sekitarnya" },
        { keys: "/", text: "menyaring daftar lagi" },
        { keys: "Esc", text: "kembali selangkah; q keluar" },
      ],
    },
    {
      title: "Di mana saja",
      rows: [
        { keys: "Tab", text: "dari daftar ke halaman dan sebaliknya" },
        { keys: "Ctrl-S", text: "peristiwa menurut satu sumber" },
        { keys: "Ctrl-E", text: "siapa dan apa yang disebut, dengan semua klaim tentangnya" },
        { keys: "Ctrl-T", text: "peristiwa menurut waktu" },
        { keys: "Ctrl-X", text: 'keluar dan cetak id, untuk: rashomon show "$(rashomon browse)"' },
        { keys: "Ctrl-C", text: "keluar segera; Ctrl-Z ke shell, fg kembali" },
      ],
    },
    {
      title: "Tanda",
      rows: [
        { keys: "≠", text: "sumber saling bertentangan, atau satu sumber bertentangan dengan dirinya" },
        { keys: "~", text: "berbeda dengan cara lain: yang dihitung, kata-kata, ketepatan" },
        { keys: "=", text: "sepakat" },
        { keys: "·", text: "hanya satu sumber yang menyebutnya, atau tidak dapat dibandingkan" },
        { keys: "≠3", text: "di depan peristiwa: tiga perbedaan, yang terkuat berupa pertentangan" },
        { keys: "§2.1", text: "paragraf 2, kalimat 1 dalam sumber" },
      ],
    },
  ],
};
