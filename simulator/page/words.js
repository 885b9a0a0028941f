// The page's own words. Indonesian first. What the bot says comes from the bot.

import { remember } from "./dom.js";

const WORDS = {
  id: {
    tagline: "Telegram tiruan di komputer ini. Tidak ada yang keluar.",
    addPerson: "orang",
    addPersonLong: "Tambah orang",
    language: "Bahasa halaman",
    clock: "Jam simulasi",
    forward: "Majukan waktu",
    min1: "+1 mnt",
    min10: "+10 mnt",
    hour1: "+1 jam",
    day1: "+1 hari",
    how: "Bagaimana memainkannya",
    howShort: "Cara main",
    hide: "Tutup petunjuk",
    people: "Daftar HP",
    noPeople: "Belum ada orang. Tambahkan satu, lalu tekan MULAI di HP-nya.",
    start: "MULAI",
    startHint: "Chat dengan {0} masih kosong.",
    write: "Tulis pesan…",
    send: "Kirim",
    sendAs: "Kirim yang lain",
    menu: "Menu HP {0}",
    phoneOf: "HP {0}",
    chatOf: "Obrolan di HP {0}",
    block: "Blokir bot",
    unblock: "Buka blokir",
    blocked: "Kamu memblokir bot ini.",
    photo: "Foto",
    sticker: "Stiker",
    voice: "Pesan suara",
    document: "Berkas",
    contact: "Kontak",
    location: "Lokasi",
    forwarded: "Pesan terusan",
    forwardedFrom: "Diteruskan dari {0}",
    reply: "Balas",
    edit: "Ubah",
    copy: "Salin teks",
    copied: "Tersalin.",
    remove: "Hapus",
    editing: "Mengubah pesan",
    replyingTo: "Membalas",
    cancel: "Batal",
    edited: "diubah",
    protected: "Dilindungi: tidak bisa disalin atau diteruskan",
    silent: "Tanpa bunyi",
    more: "Pilihan pesan",
    bot: "Bot",
    you: "Kamu",
    keyboardShow: "Tampilkan tombol menu",
    keyboardHide: "Sembunyikan tombol menu",
    toBottom: "Ke pesan terbaru",
    typing: "bot sedang mengetik…",
    ok: "Oke",
    name: "Nama",
    personLanguage: "Bahasa HP",
    role: "Peran (catatan untukmu saja)",
    roleHint: "misalnya Siswa",
    code: "Kode undangan (opsional)",
    spare: "Beri kode sekolah (sisa {0})",
    create: "Tambah",
    offline: "Sambungan ke simulator terputus. Mencoba lagi…",
    today: "Hari ini",
    yesterday: "Kemarin",
    newUpTo: "{0} pesan baru",
    silentPhone: "{0}, {1} belum dibaca",
    failed: "Tidak bisa: {0}",
    roles: ["Siswa", "Konselor sebaya", "Guru BK", "Wali luar", "Koordinator"],
  },
  en: {
    tagline: "A make-believe Telegram on this computer. Nothing leaves it.",
    addPerson: "person",
    addPersonLong: "Add a person",
    language: "Language of the page",
    clock: "Simulated time",
    forward: "Move time forward",
    min1: "+1 min",
    min10: "+10 min",
    hour1: "+1 hour",
    day1: "+1 day",
    how: "How to play",
    howShort: "Guide",
    hide: "Close the guide",
    people: "Phones",
    noPeople: "Nobody is here yet. Add a person, then press START on their phone.",
    start: "START",
    startHint: "The chat with {0} is still empty.",
    write: "Message…",
    send: "Send",
    sendAs: "Send something else",
    menu: "Menu of {0}'s phone",
    phoneOf: "{0}'s phone",
    chatOf: "Chat on {0}'s phone",
    block: "Block the bot",
    unblock: "Unblock",
    blocked: "You have blocked this bot.",
    photo: "Photo",
    sticker: "Sticker",
    voice: "Voice note",
    document: "File",
    contact: "Contact",
    location: "Location",
    forwarded: "Forwarded message",
    forwardedFrom: "Forwarded from {0}",
    reply: "Reply",
    edit: "Edit",
    copy: "Copy text",
    copied: "Copied.",
    remove: "Delete",
    editing: "Editing a message",
    replyingTo: "Replying to",
    cancel: "Cancel",
    edited: "edited",
    protected: "Protected: cannot be copied or forwarded",
    silent: "Without a sound",
    more: "Message options",
    bot: "Bot",
    you: "You",
    keyboardShow: "Show the menu keys",
    keyboardHide: "Hide the menu keys",
    toBottom: "To the newest message",
    typing: "the bot is typing…",
    ok: "OK",
    name: "Name",
    personLanguage: "Language of the phone",
    role: "Role (a note for yourself)",
    roleHint: "for example Student",
    code: "Invitation code (optional)",
    spare: "Give a school code ({0} left)",
    create: "Add",
    offline: "The connection to the simulator is lost. Trying again…",
    today: "Today",
    yesterday: "Yesterday",
    newUpTo: "{0} new messages",
    silentPhone: "{0}, {1} unread",
    failed: "Not possible: {0}",
    roles: ["Student", "Peer counselor", "School counselor", "Ombud", "Coordinator"],
  },
};

let language = remember("language") === "en" ? "en" : "id";

export const currentLanguage = () => language;

export function setLanguage(chosen) {
  language = chosen;
  remember("language", chosen);
  document.documentElement.lang = chosen;
}

export function t(key, ...values) {
  const words = WORDS[language][key] ?? key;
  return typeof words === "string" ? words.replace(/\{(\d)\}/g, (_, n) => values[n]) : words;
}

/** What came in several languages, or in one. */
export const said = (words) => (typeof words === "string" ? words : (words[language] ?? words.id ?? words.en ?? ""));

const locale = () => (language === "id" ? "id-ID" : "en-GB");

export const clockTime = (seconds) =>
  new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit" }).format(new Date(seconds * 1000));

export const longTime = (moment) =>
  new Intl.DateTimeFormat(locale(), { weekday: "short", day: "numeric", month: "short" }).format(moment);

export function dayName(seconds, now) {
  const day = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
  const past = Math.round((day(now) - day(new Date(seconds * 1000))) / 86_400_000);
  if (past === 0) return t("today");
  if (past === 1) return t("yesterday");
  return new Intl.DateTimeFormat(locale(), { weekday: "long", day: "numeric", month: "long" }).format(
    new Date(seconds * 1000),
  );
}
