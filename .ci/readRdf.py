"""Reads an RDF file with rdflib, writes it as N-Quads and takes every warning, raised or logged, for a failure.

python3 .ci/readRdf.py FILE FORMAT
"""
import logging
import sys
import warnings

import rdflib
from rdflib.plugins.serializers.nt import _quoteLiteral

file, format = sys.argv[1:]
complaints = []
# What rdflib calls the graph of a file that names none.
unnamed = rdflib.URIRef("urn:x-mailuo:unnamed")


class Listener(logging.Handler):
    def emit(self, record):
        complaints.append(record.getMessage())


def is_broken(term):
    """Whether a literal is no value of its datatype: rdflib gives those no value."""
    if not isinstance(term, rdflib.Literal) or term.datatype in (None, rdflib.XSD.string):
        return False
    return term.value is None


logging.getLogger().addHandler(Listener(logging.WARNING))
# Numbers are kept as they are written: 1.0 and 1 are two literals.
rdflib.NORMALIZE_LITERALS = False
dataset = rdflib.ConjunctiveGraph()
with warnings.catch_warnings(record=True) as raised:
    warnings.simplefilter("always")
    dataset.parse(file, format=format, publicID=unnamed)
complaints += [str(warning.message) for warning in raised]
for subject, predicate, object, context in dataset.quads():
    if is_broken(object):
        complaints.append(f"{object.n3()} is no value")
    terms = [subject, predicate, object]
    if isinstance(context.identifier, rdflib.URIRef) and context.identifier != unnamed:
        terms.append(context.identifier)
    written = [_quoteLiteral(term) if isinstance(term, rdflib.Literal) else term.n3() for term in terms]
    sys.stdout.write(" ".join(written) + " .\n")

for complaint in complaints:
    print(complaint, file=sys.stderr)
sys.exit(1 if complaints else 0)
