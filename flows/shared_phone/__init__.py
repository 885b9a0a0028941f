"""A phone that others hold too (HP bersama): covers, and the visit between the word and Tutup."""
