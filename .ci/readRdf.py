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


def is_broken(term):
    """Whether a literal is no value of its datatype: rdflib gives those no value."""
    if not isinstance(term, rdflib.Literal) or term.datatype in (None, rdflib.XSD.string):
        return False
    return term.value is None


logging.getLogger().addHandler(Listener(logging.WARNING))
# Numbers are counted as they are written: 1.0 and 1 are two literals.
rdflib.NORMALIZE_LITERALS = False
dataset = rdflib.ConjunctiveGraph()
with warnings.catch_warnings(record=True) as raised:
    warnings.simplefilter("always")
    dataset.parse(file, format=format)
quads = list(dataset.quads())
complaints += [str(warning.message) for warning in raised]
complaints += [f"{term.n3()} is no value" for _, _, term, _ in quads if is_broken(term)]

for complaint in complaints:
    print(complaint)
print(f"{len(quads)} statements, expected {expected}")
sys.exit(1 if complaints or len(quads) != int(expected) else 0)
