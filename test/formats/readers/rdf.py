"""What rdflib reads of RDF files, as JSON: {pair: {triples, same, lines, ...}}; arguments are pairs of a Turtle and a JSON-LD file."""

import json
import sys

from rdflib import Graph
from rdflib.compare import isomorphic

NAMES = "SELECT DISTINCT ?s ?p ?o WHERE { ?s a ?kind ; ?p ?o . FILTER(STRSTARTS(STR(?s), 'urn:qianshou:')) }"
LINES = """SELECT ?a ?type ?b WHERE {
  ?type a rdf:Property . ?a ?type ?b . FILTER(STRSTARTS(STR(?type), 'urn:qianshou:vocabulary:'))
}"""


def plain(term):
    """A text with its language, a value with its type, or an address."""
    language = getattr(term, "language", None)
    kind = getattr(term, "datatype", None)
    if language:
        return f"{term}@{language}"
    return f"{term}^^{kind.split('#')[-1]}" if kind else str(term)


def read(turtle, jsonld):
    one = Graph().parse(turtle, format="turtle")
    other = Graph().parse(jsonld, format="json-ld")
    said = {}
    for s, p, o in one.query(NAMES):
        values = said.setdefault(str(s).removeprefix("urn:qianshou:"), {}).setdefault(str(p), [])
        values.append(plain(o) if type(o).__name__ != "BNode" else {str(q): plain(v) for q, v in one.predicate_objects(o)})
    return {
        "triples": len(one),
        "same": isomorphic(one, other),
        "said": said,
        "lines": sorted([plain(a), plain(t), plain(b)] for a, t, b in one.query(LINES)),
    }


pairs = zip(sys.argv[1::2], sys.argv[2::2])
json.dump({turtle: read(turtle, jsonld) for turtle, jsonld in pairs}, sys.stdout)
