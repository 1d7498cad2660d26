"""Reads an RDF file with rdflib, counts its statements and takes every warning, raised or logged, for a failure.

python3 .ci/readRdf.py FILE FORMAT COUNT
"""
import logging
import sys
import warnings

import rdflib

file, format, expected = sys.argv[1:]
complaints = []


class Listener(logging.Handler):
    def emit(self, record):
        complaints.append(record.getMessage())


logging.getLogger().addHandler(Listener(logging.WARNING))
# Numbers are counted as they are written: 1.0 and 1 are two literals.
rdflib.NORMALIZE_LITERALS = False
dataset = rdflib.ConjunctiveGraph()
with warnings.catch_warnings(record=True) as raised:
    warnings.simplefilter("always")
    dataset.parse(file, format=format)
complaints += [str(warning.message) for warning in raised]

count = len(list(dataset.quads()))
for complaint in complaints:
    print(complaint)
print(f"{count} statements, expected {expected}")
sys.exit(1 if complaints or count != int(expected) else 0)
