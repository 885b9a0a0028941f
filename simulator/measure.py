"""Telegram counts text in UTF-16 units and names places in bytes."""


def units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def byte_offset(text: str, index: int) -> int:
    return len(text[:index].encode(errors="surrogatepass"))
