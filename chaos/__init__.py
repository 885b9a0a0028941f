"""Everything that goes wrong in the night, on purpose: kills, lost answers, power cuts, full disks, clocks that leap.

Development only: the service knows nothing of this folder.
"""
