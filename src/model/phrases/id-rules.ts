// The rules by which values compare, in Indonesian, by their English sentences. A new rule is added here and to every other language.

export const indonesianRules = {
  "both count the same time from the same event": "keduanya menghitung waktu yang sama dari peristiwa yang sama",
  "they count different times from the same event": "keduanya menghitung waktu yang berbeda dari peristiwa yang sama",
  "a relative date can only be compared once its event is dated":
    "tanggal relatif hanya dapat dibandingkan bila peristiwa acuannya bertanggal",
  "the dates are equal": "tanggalnya sama",
  "the dates differ by no more than the attribute's tolerance":
    "selisih tanggalnya tidak melebihi toleransi atribut ini",
  "one date lies inside the other": "tanggal yang satu tercakup dalam yang lain",
  "the dates overlap": "tanggalnya beririsan",
  "the dates have no day in common": "kedua tanggal tidak punya hari yang sama",
  "one date is counted from an event in whole units, and differs from the other by less than one unit":
    "tanggal yang satu dihitung dari suatu peristiwa dalam satuan utuh dan meleset kurang dari satu satuan",
  "they share days or hours, but begin or end on different ones":
    "keduanya berbagi hari atau jam, tetapi mulai atau berakhir pada waktu yang berbeda",
  "values of different kinds cannot be compared": "nilai yang berbeda jenis tidak dapat dibandingkan",
  "the texts are equal": "teksnya sama",
  "free text is shown side by side, not compared": "teks bebas ditampilkan berdampingan, tidak dibandingkan",
  "both say the same": "keduanya menyatakan hal yang sama",
  "one says yes, the other no": "yang satu menyatakan ya, yang lain tidak",
  "the figures are equal": "angkanya sama",
  "the figures differ by no more than the attribute's tolerance":
    "selisih angkanya tidak melebihi toleransi atribut ini",
  "one figure lies inside the range of the other": "angka yang satu berada dalam rentang yang lain",
  "the ranges overlap": "rentangnya beririsan",
  "the figures differ and neither range touches the other": "angkanya berbeda dan rentangnya tidak bersinggungan",
  "one figure is the other, rounded": "angka yang satu adalah pembulatan yang lain",
  "the names are equal": "namanya sama",
  "the names differ only in case, accents, spacing or punctuation":
    "namanya hanya berbeda dalam huruf besar, tanda diakritik, spasi, atau tanda baca",
  "the dataset lists both as names of the same thing": "himpunan data mencatat keduanya sebagai nama dari satu hal",
  "the dataset lists them as names of different things": "himpunan data mencatat keduanya sebagai nama dari dua hal",
  "the names have the same words in another order": "kata-kata namanya sama, urutannya berbeda",
  "the names differ by a letter or two": "namanya berbeda satu atau dua huruf",
  "one name is part of the other": "nama yang satu bagian dari nama yang lain",
  "the names have the same words, of which some are shortened, translated or written in figures":
    "kata-kata namanya sama, sebagian disingkat, diterjemahkan, atau ditulis dengan angka",
  "one name has initials for words of the other": "nama yang satu memakai inisial kata-kata nama yang lain",
  "each name has initials for words of the other": "tiap nama memakai inisial kata-kata nama yang lain",
  "the names have different words, and nothing says that they name the same thing":
    "kata-kata namanya berbeda, dan tidak ada yang menyebut keduanya satu hal",
  "the names are written in different scripts, and nothing says whether they name the same thing":
    "namanya ditulis dengan aksara yang berbeda, dan tidak ada yang menyebut apakah keduanya satu hal",
  "the measures are equal, in one unit": "ukurannya sama dalam satu satuan",
  "the measures differ by no more than the attribute's tolerance":
    "selisih ukurannya tidak melebihi toleransi atribut ini",
  "one measure lies inside the range of the other": "ukuran yang satu berada dalam rentang yang lain",
  "the ranges overlap, in one unit": "rentangnya beririsan dalam satu satuan",
  "the measures differ, in one unit": "ukurannya berbeda dalam satu satuan",
  "one measure is the other, converted and rounded": "ukuran yang satu adalah hasil konversi dan pembulatan yang lain",
  "the lengths are equal": "lamanya sama",
  "the lengths differ by no more than the attribute's tolerance":
    "selisih lamanya tidak melebihi toleransi atribut ini",
  "one length lies inside the range of the other": "lama yang satu berada dalam rentang yang lain",
  "the lengths overlap": "rentang lamanya beririsan",
  "the lengths differ": "lamanya berbeda",
  "the lengths differ by one day, depending on whether the last day is counted":
    "lamanya berselisih satu hari: hari terakhir ikut dihitung atau tidak",
  "one length is the other in whole units, rounded or truncated":
    "lama yang satu adalah yang lain dalam satuan utuh, dibulatkan atau dipotong",
  "both give the same order": "keduanya memberi urutan yang sama",
  "they give opposite orders of the same two events":
    "keduanya memberi urutan yang berlawanan untuk dua peristiwa yang sama",
  "what lasted throughout an event also happened during it":
    "yang berlangsung sepanjang suatu peristiwa juga berlangsung selama peristiwa itu",
  "they are ordered against different events, which cannot be compared":
    "urutannya mengacu pada peristiwa yang berbeda sehingga tidak dapat dibandingkan",
  "both name the same entity": "keduanya menyebut entitas yang sama",
  "one entity is part of the other": "entitas yang satu bagian dari yang lain",
  "they name different entities": "keduanya menyebut entitas yang berbeda",
  "the times of day are equal": "jamnya sama",
  "the times of day differ by no more than the attribute's tolerance":
    "selisih jamnya tidak melebihi toleransi atribut ini",
  "one time of day lies inside the other": "jam yang satu tercakup dalam yang lain",
  "the times of day overlap": "jamnya beririsan",
  "the times of day differ": "jamnya berbeda",
  "one gives the day, the other the time too": "yang satu menyebut harinya, yang lain juga jamnya",
  "the zone of one of the times of day is not given": "zona waktu salah satu jam tidak disebut",
  "they share hours, but begin or end at different times":
    "keduanya berbagi jam, tetapi mulai atau berakhir pada waktu yang berbeda",
  "both use the same term": "keduanya memakai istilah yang sama",
  "one term is narrower than the other": "istilah yang satu lebih sempit daripada yang lain",
  "the vocabulary says that the terms exclude each other": "menurut kosakata, kedua istilah saling meniadakan",
  "both terms are words for the same thing": "kedua istilah menyebut hal yang sama",
  "the terms differ": "istilahnya berbeda",
  "no source states it as a fact, and only facts are compared":
    "tidak ada sumber yang menyatakannya sebagai fakta, dan hanya fakta yang dibandingkan",
  "the values held at different times": "nilainya berlaku pada waktu yang berbeda",
  "they are the same, but the sources have one origin, which counts once":
    "nilainya sama, tetapi sumber-sumbernya berasal dari satu asal, yang dihitung sekali",
  "they fit, but one of them is only inferred, and an inferred value makes no agreement":
    "keduanya cocok, tetapi salah satunya hanya disimpulkan, dan nilai simpulan tidak menjadi dasar kesepakatan",
  "they name events that may be one": "keduanya menyebut peristiwa yang mungkin satu",
  "the lists share some values, and one has further ones":
    "daftarnya berbagi beberapa nilai, dan salah satunya memuat nilai lain",
  "the sources describe it differently, without excluding each other":
    "sumber-sumber menggambarkannya secara berbeda, tetapi tidak saling meniadakan",
  "different parties say the same": "hal yang sama dikatakan, tetapi oleh pihak yang berbeda",
  "another source says the same about an event that may be this one":
    "sumber lain menyebut hal yang sama tentang peristiwa yang mungkin peristiwa ini",
  "sum of the parts that it states": "jumlah bagian-bagian yang disebutnya",
  "sum over the events, if they are different events": "jumlah dari semua peristiwa itu, bila bukan satu peristiwa",
  "the figures count different things, so they are shown side by side and not compared":
    "angka-angkanya menghitung hal yang berbeda, jadi ditampilkan berdampingan dan tidak dibandingkan",
  "a part is greater than the whole that it belongs to": "suatu bagian lebih besar daripada keseluruhannya",
};
